#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en A tensor seen as a matrix: the first dimension is the rows, all others are the columns.
/// A tensor of one dimension or none is one row.
/// \zh 把张量看成矩阵：第一维是行，其余各维合为列；一维或零维的张量是一行。
/// \both
struct MatrixView {
    MatrixView(std::span<const float> entries, const Shape& shape);

    std::span<const float> values;
    std::size_t rows;
    std::size_t columns;

    [[nodiscard]] double operator()(std::size_t row, std::size_t column) const {
        return static_cast<double>(values[row * columns + column]);
    }
};

/// \en The entries column by column.
/// \zh 按列逐个排列的元素。
/// \both
template <class T>
std::vector<T> by_columns(std::span<const T> entries, std::size_t columns) {
    std::vector<T> turned;
    turned.reserve(entries.size());
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t i = column; i < entries.size(); i += columns) {
            turned.push_back(entries[i]);
        }
    }
    return turned;
}

}  // namespace nn::stats
