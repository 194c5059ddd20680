#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en Sets one row of the weight at a path such as "0.weight" to `values`, which has as many
/// numbers.
///
/// `net.get_parameter(path)` is the parameter, by reference. `xt::view(weight, row)` is one row
/// of it, and `xt::view(weight, xt::all(), column)` one column. What you write into a view lands
/// in the weight. But a view does not check its number: past the end it writes into memory that
/// is not the weight's. So all three functions must throw std::out_of_range, and write nothing,
/// where there is no such row or column. `weight(row, 0)` does check, and throws just that.
/// \zh 把某条路径（例如 "0.weight"）上的权重的一行设为 `values`，其长度与这一行相同。
///
/// `net.get_parameter(path)` 以引用返回参数。`xt::view(weight, row)` 是其中一行，
/// `xt::view(weight, xt::all(), column)` 是其中一列。写进视图的数会落到权重里。
/// 但视图不检查行号与列号，越界时就写到了权重以外的内存里。所以三个函数都要在行或列不存在时抛出
/// std::out_of_range，什么也不写。`weight(row, 0)` 会检查，抛出的正是它。
/// \both
void set_row(nn::Sequential& net, const std::string& path, std::size_t row,
             const nn::Tensor& values);

/// \en Multiplies one column of the weight at a path by `factor`.
/// \zh 把某条路径上的权重的一列乘以 `factor`。
/// \both
void scale_column(nn::Sequential& net, const std::string& path, std::size_t column, double factor);

/// \en Exchanges the rows a and b of a weight.
/// \zh 交换权重的第 a 行与第 b 行。
/// \both
void swap_rows(nn::Parameter& weight, std::size_t a, std::size_t b);
