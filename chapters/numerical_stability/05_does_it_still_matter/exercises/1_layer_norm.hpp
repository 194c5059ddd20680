#pragma once

#include "nn/nn.hpp"

/// \en What LayerNorm does before its weight and its bias: each row of `x`, of shape (n, features), gets mean 0
/// and variance 1. The variance is the mean of the squared differences from the mean; `eps` is added to it
/// before the root is taken.
/// \zh LayerNorm 在乘权重、加偏置之前做的事：使 `x`（形状 (n, features)）的每一行均值为 0、方差为 1。方差是与均值之差的
/// 平方的平均；开方之前先加上 `eps`。
/// \both
/// \formula{(x − mean)/√(var + eps)}
nn::Tensor layer_norm(const nn::Tensor& x, double eps);
