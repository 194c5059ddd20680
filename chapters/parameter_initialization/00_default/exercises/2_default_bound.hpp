#pragma once

#include "nn/nn.hpp"

/// \en Draws the parameters of a Linear as PyTorch does by default: the weight, of shape (out, in),
/// and the bias, of shape (out), both from U(-1/√fan_in, 1/√fan_in). It is the fan_in of the weight
/// for both.
/// \zh 按 PyTorch 的默认方式抽取一个 Linear 的参数：形状为 (out, in) 的权重与形状为 (out)
/// 的偏置，都取自 U(-1/√fan_in, 1/√fan_in)。两者用的都是权重的 fan_in。
/// \both
void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator);
