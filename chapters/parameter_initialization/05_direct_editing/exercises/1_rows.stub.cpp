#include "1_rows.hpp"

// net.get_parameter(path) is the parameter, by reference. xt::view(weight, row) is one row of it,
// xt::view(weight, xt::all(), column) one column. What you write into a view lands in the weight.
//
// A view does not check its number: weight(row, 0) does, and throws std::out_of_range.
//
// net.get_parameter(path) 以引用返回参数。xt::view(weight, row) 是其中一行，
// xt::view(weight, xt::all(), column) 是其中一列。写进视图的数会落到权重里。
//
// 视图不检查行号与列号；weight(row, 0) 会检查，并抛出 std::out_of_range。

// Set the row to `values`.
// 把这一行设为 `values`。
void set_row(nn::Sequential& net, const std::string& path, std::size_t row,
             const nn::Tensor& values) {
    // Your code here. 在这里写代码。
    (void)net;
    (void)path;
    (void)row;
    (void)values;
}

// Multiply the column by `factor`.
// 把这一列乘以 `factor`。
void scale_column(nn::Sequential& net, const std::string& path, std::size_t column, double factor) {
    // Your code here. 在这里写代码。
    (void)net;
    (void)path;
    (void)column;
    (void)factor;
}

// Exchange the rows a and b.
// 交换第 a 行与第 b 行。
void swap_rows(nn::Parameter& weight, std::size_t a, std::size_t b) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)a;
    (void)b;
}
