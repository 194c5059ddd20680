#pragma once

#include "nn/nn.hpp"

/// \en Fills a weight with a constant and a little noise: every number is value + e, each with an e of
/// its own from U(-epsilon, epsilon).
/// \zh 用常数加一点噪声填充权重：每个数都是 value + e，各有自己的 e，取自 U(-epsilon, epsilon)。
/// \both
void break_with_noise(nn::Tensor& weight, double value, double epsilon, nn::Generator& generator);

/// \en Breaks the symmetry without a random number. No two rows of the weight, of shape (out, in), may
/// be equal; no number may lie farther than epsilon from value; and the mean of all numbers is value.
/// The weight may have one row only, or one column.
/// \zh 不用随机数来打破对称。权重的形状是 (out, in)，任何两行都不得相等；每个数与 value 相差不超过
/// epsilon；全部数的平均正好是 value。权重可能只有一行，也可能只有一列。
/// \both
void break_without_luck(nn::Tensor& weight, double value, double epsilon);
