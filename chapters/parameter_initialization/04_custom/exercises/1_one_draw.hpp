#pragma once

#include "nn/nn.hpp"
#include "tensor/xtensor_random.hpp"

/// \en Fills `weight` with the distribution of section 04. Every number is
/// - from U(-10, -5) with probability 1/4,
/// - 0 with probability 1/2,
/// - from U(5, 10) with probability 1/4.
///
/// One uniform number for each weight is enough. `nn::rand(shape, generator)` gives numbers from
/// [0, 1), and `nn::shape(weight)` is the shape. Call nothing from nn::init.
/// \zh 按第 04 节的分布填充 `weight`。每个数
/// - 以 1/4 的概率取自 U(-10, -5)；
/// - 以 1/2 的概率为 0；
/// - 以 1/4 的概率取自 U(5, 10)。
///
/// 每个权重只需要一个均匀随机数。`nn::rand(shape, generator)` 给出 [0, 1) 上的数，
/// `nn::shape(weight)` 是形状。不要调用 nn::init 中的函数。
/// \both
void one_draw(nn::Tensor& weight, nn::Generator& generator);
