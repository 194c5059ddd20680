#pragma once

#include "nn/nn.hpp"

/// \en Sparse initialization: in every column exactly ⌈sparsity·rows⌉ numbers are 0, at random places,
/// each column for itself; all others are from N(0, std²).
/// \zh 稀疏初始化：每一列恰有 ⌈sparsity·行数⌉ 个数为 0，位置随机，各列互不相干；其余的数服从 N(0, std²)。
/// \both
/// \shapes{(rows\, columns)}
void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator);
