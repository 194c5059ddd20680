#include "4_sparse.hpp"

// Fill the matrix `weight` from N(0, std²). Then choose, in every column, exactly
// ⌈sparsity * rows⌉ rows, and set these numbers to 0. A row must not be chosen twice in a column,
// and every column chooses anew.
//
// weight.shape(0) is the number of rows, weight.shape(1) that of columns; weight(row, column) is a
// number. generator.random() gives a random whole number.
// You may call nn::init::normal_(weight, {.mean = ..., .std = ...}, generator).
//
// 先用 N(0, std²) 填充矩阵 `weight`。再在每一列里选出恰好 ⌈sparsity * 行数⌉ 行，把这些数设为 0。同一列里
// 不能把某一行选两次，每一列都要重新选。
//
// weight.shape(0) 是行数，weight.shape(1) 是列数；weight(row, column) 是其中一个数。
// generator.random() 给出一个随机整数。
// 可以调用 nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)。
void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)sparsity;
    (void)std;
    (void)generator;
}
