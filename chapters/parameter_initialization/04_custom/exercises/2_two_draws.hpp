#pragma once

#include "nn/nn.hpp"

/// \en Fills `weight` with the distribution of section 04, this time by two draws for each weight. First
/// toss a coin, a number from [0, 1): the weight becomes negative with probability 1/4, 0 with
/// 1/2, positive with 1/4. Then draw its absolute value from U(5, 10), with a second number.
///
/// `nn::rand(nn::shape(weight), generator)` gives a tensor of numbers from [0, 1).
/// `tensor.flat(i)` is the i-th number of a tensor, and `tensor.size()` says how many there are.
/// Call nothing from nn::init.
/// \zh 按第 04 节的分布填充 `weight`，这一次每个权重抽两次。先抛一次硬币，即 [0, 1) 上的一个数：
/// 权重以 1/4 的概率为负，以 1/2 的概率为 0，以 1/4 的概率为正。再用第二个数从 U(5, 10) 抽取绝对
/// 值。
///
/// `nn::rand(nn::shape(weight), generator)` 给出由 [0, 1) 上的数组成的张量。
/// `tensor.flat(i)` 是张量的第 i 个数，`tensor.size()` 是个数。不要调用 nn::init 中的函数。
/// \both
void two_draws(nn::Tensor& weight, nn::Generator& generator);
