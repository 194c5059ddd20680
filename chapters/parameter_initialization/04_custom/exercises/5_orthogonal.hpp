#pragma once

#include "nn/nn.hpp"

/// \en Fills a matrix with gain times a random orthogonal one. Where it has at least as many
/// columns as rows, its rows are at right angles to each other and of length gain; else its
/// columns are. All such matrices are equally likely.
///
/// One way is Gram and Schmidt's: draw a matrix of normal numbers, and make its vectors, rows or
/// columns, orthogonal one after another. From a vector v subtract its part along every earlier
/// vector u: v -= (u·v) u. Then divide it by its length: v /= |v|. Multiply by gain at the end.
///
/// `xt::view(matrix, i)` is a row, `xt::view(matrix, xt::all(), j)` a column, and
/// `xt::sum(u * v)()` the product u·v. `nn::Tensor::from_shape({m, n})` makes a matrix,
/// `xt::transpose(matrix)` transposes it. You may call
/// `nn::init::normal_(matrix, {.mean = ..., .std = ...}, generator)`.
/// \zh 用 gain 乘以一个随机正交矩阵来填充。列数不少于行数时，各行两两垂直，长度为 gain；
/// 否则各列如此。所有这样的矩阵机会均等。
///
/// 可以用 Gram-Schmidt 的办法：先抽取一个由正态数组成的矩阵，再依次把它的各个向量（各行或各列）变
/// 成正交的。对向量 v，先减去它在之前每个向量 u 上的分量：v -= (u·v) u；再除以自己的长度：
/// v /= |v|。最后乘以 gain。
///
/// `xt::view(matrix, i)` 是一行，`xt::view(matrix, xt::all(), j)` 是一列，`xt::sum(u * v)()` 是内
/// 积 u·v。`nn::Tensor::from_shape({m, n})` 建立一个矩阵，`xt::transpose(matrix)` 把它转置。
/// 可以调用 `nn::init::normal_(matrix, {.mean = ..., .std = ...}, generator)`。
/// \both
void orthogonal(nn::Tensor& weight, double gain, nn::Generator& generator);
