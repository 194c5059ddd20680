#pragma once

#include "nn/nn.hpp"

/// \en Sparse initialization of a matrix: in every column exactly ⌈sparsity·rows⌉ numbers are 0,
/// and all others are from N(0, std²). ⌈x⌉ is x rounded up, and sparsity lies from 0 to 1. The
/// zeros stand at random places, which every column chooses anew.
///
/// `weight.shape(0)` is the number of rows, `weight.shape(1)` that of columns, and
/// `weight(row, column)` one number. `generator.random()` gives a random whole number, from 0 to
/// 2³² - 1. You may call `nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)`.
/// \zh 矩阵的稀疏初始化：每一列恰有 ⌈sparsity·行数⌉ 个数为 0，其余的数服从 N(0, std²)。
/// ⌈x⌉ 表示 x 向上取整，sparsity 在 0 到 1 之间。零的位置是随机的，每一列都重新选取。
///
/// `weight.shape(0)` 是行数，`weight.shape(1)` 是列数，`weight(row, column)` 是其中一个数。
/// `generator.random()` 给出一个随机整数，在 0 到 2³² - 1 之间。可以调用
/// `nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)`。
/// \both
void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator);
