#pragma once

#include "nn/nn.hpp"

/// \en Fills a tensor of any shape from N(mean, std²), out of uniform numbers alone.
/// \zh 只用均匀随机数，按 N(mean, std²) 填充任意形状的张量。
/// \both
void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator);
