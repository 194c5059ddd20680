#pragma once

#include "nn/nn.hpp"

/// \en Fills `tensor` with independent numbers from N(mean, std²), where std is the standard
/// deviation. The tensor may have any shape, and an odd number of elements.
///
/// Box and Muller turn uniform numbers into normal ones: if u and v are independent and uniform
/// in (0, 1], then the two numbers below are from N(0, 1), and independent of each other.
///
/// `nn::rand(shape, generator)` gives numbers from [0, 1): 0 happens, and 1 does not.
/// `tensor.size()` is the number of elements, and `tensor.flat(i)` the i-th of them. Call nothing
/// from nn::init.
/// \zh 用相互独立、服从 N(mean, std²) 的数填充 `tensor`，其中 std 是标准差。张量可以是任意形状，
/// 元素个数也可以是奇数。
///
/// Box 与 Muller 把均匀随机数变成正态随机数：设 u、v 相互独立，都在 (0, 1] 上均匀分布，
/// 则下面两个数都服从 N(0, 1)，并且相互独立。
///
/// `nn::rand(shape, generator)` 给出 [0, 1) 上的数：会出现 0，不会出现 1。`tensor.size()` 是元素
/// 个数，`tensor.flat(i)` 是其中第 i 个。不要调用 nn::init 中的函数。
/// \both
/// \formula{√(-2·ln u)·cos(2πv)\, √(-2·ln u)·sin(2πv)}
void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator);
