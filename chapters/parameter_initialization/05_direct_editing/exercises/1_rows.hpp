#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en Sets one row of the network's weight at a path such as "0.weight". Throws std::out_of_range
/// where there is no such row.
/// \zh 设定网络中某条路径（例如 "0.weight"）上权重的一行。没有这一行时抛出 std::out_of_range。
/// \both
void set_row(nn::Sequential& net, const std::string& path, std::size_t row,
             const nn::Tensor& values);

/// \en Multiplies one column of the network's weight at a path by a factor. Throws std::out_of_range
/// where there is no such column.
/// \zh 把网络中某条路径上权重的一列乘以一个倍数。没有这一列时抛出 std::out_of_range。
/// \both
void scale_column(nn::Sequential& net, const std::string& path, std::size_t column, double factor);

/// \en Exchanges two rows of a weight. Throws std::out_of_range where one of them is missing.
/// \zh 交换权重的两行。缺少其中任何一行时抛出 std::out_of_range。
/// \both
void swap_rows(nn::Parameter& weight, std::size_t a, std::size_t b);
