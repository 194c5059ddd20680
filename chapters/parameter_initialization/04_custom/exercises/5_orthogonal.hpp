#pragma once

#include "nn/nn.hpp"

/// \en Fills a matrix with gain times a random orthogonal one. Where it has at least as many columns as
/// rows, its rows are at right angles to each other and of length gain; else its columns are. All such
/// matrices are equally likely.
/// \zh 用 gain 乘以一个随机正交矩阵来填充。列数不少于行数时，各行两两垂直，长度为 gain；否则各列如此。所有这样的
/// 矩阵机会均等。
/// \both
/// \shapes{(rows\, columns)}
void orthogonal(nn::Tensor& weight, double gain, nn::Generator& generator);
