#pragma once

#include "nn/nn.hpp"
#include "tensor/xtensor_random.hpp"

/// \en Fills the weight with the chapter's own law: U(-10, -5) with probability 1/4, 0 with 1/2,
/// U(5, 10) with 1/4. One uniform number for each weight is enough.
/// \zh 按本章自己的分布填充权重：以 1/4 的概率取 U(-10, -5)，以 1/2 的概率取 0，以 1/4 的概率取
/// U(5, 10)。每个权重只需要一个均匀随机数。
/// \both
void one_draw(nn::Tensor& weight, nn::Generator& generator);
