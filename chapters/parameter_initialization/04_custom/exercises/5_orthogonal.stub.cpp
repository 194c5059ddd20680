#include "5_orthogonal.hpp"

// Draw a matrix of normal numbers, and make its vectors orthogonal, one after another (Gram-Schmidt):
// from each, subtract its part along every earlier one; then divide it by its length.
//   for every earlier vector u:  v -= (u·v) u
//   v /= |v|
// The vectors are the rows of `weight`; where these are more than the columns, its columns.
// Multiply by `gain` at the end.
//
// xt::view(matrix, i) is a row, xt::view(matrix, xt::all(), j) a column; xt::sum(u * v)() is the
// product of two of them. nn::Tensor::from_shape({m, n}) makes a matrix, xt::transpose turns one.
// You may call nn::init::normal_(matrix, {.mean = ..., .std = ...}, generator).
//
// 先抽取一个由正态数组成的矩阵，再依次把它的各个向量变成正交的（Gram-Schmidt）：
// 从每个向量中减去它在之前各个向量上的分量，再除以自己的长度。
//   对之前的每个向量 u：v -= (u·v) u
//   v /= |v|
// 这些向量就是 `weight` 的各行；若行数多于列数，则是各列。
// 最后乘以 `gain`。
//
// xt::view(matrix, i) 是一行，xt::view(matrix, xt::all(), j) 是一列；xt::sum(u * v)() 是两者的内积。
// nn::Tensor::from_shape({m, n}) 建立一个矩阵，xt::transpose 把它转置。
// 可以调用 nn::init::normal_(matrix, {.mean = ..., .std = ...}, generator)。
void orthogonal(nn::Tensor& weight, double gain, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)gain;
    (void)generator;
}
