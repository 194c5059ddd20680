#pragma once

#include "nn/nn.hpp"

/// \en To break the symmetry, a constant weight need not change much. Here noise does it: every
/// number is value + e, each with an e of its own from U(-epsilon, epsilon), drawn from
/// `generator`.
///
/// `nn::rand(shape, generator)` gives numbers from [0, 1), and `nn::shape(weight)` is the shape.
/// Call nothing from nn::init.
/// \zh 要打破对称，常数权重不必改动很多。这里用噪声：每个数都是 value + e，各有自己的 e，
/// 从 `generator` 抽取，服从 U(-epsilon, epsilon)。
///
/// `nn::rand(shape, generator)` 给出 [0, 1) 上的数，`nn::shape(weight)` 是形状。
/// 不要调用 nn::init 中的函数。
/// \both
void break_with_noise(nn::Tensor& weight, double value, double epsilon, nn::Generator& generator);

/// \en The same without a random number, in a way that you invent:
/// - no two rows of the weight, of shape (out, in), are equal;
/// - no number lies farther than epsilon from value;
/// - the mean of all numbers is value, up to rounding.
///
/// `weight.shape(0)` is the number of rows, `weight.shape(1)` that of columns. Either may be 1.
/// \zh 同样打破对称，但不用随机数，办法由你来想：
/// - 权重的形状是 (out, in)，任何两行都不相等；
/// - 每个数与 value 相差不超过 epsilon；
/// - 全部数的平均是 value，舍入误差不计。
///
/// `weight.shape(0)` 是行数，`weight.shape(1)` 是列数，都可能是 1。
/// \both
void break_without_luck(nn::Tensor& weight, double value, double epsilon);
