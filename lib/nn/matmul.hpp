#pragma once

#include <cstddef>
#include <span>

namespace nn {

/// \en A matrix to multiply: numbers in row-major order, read as they stand or transposed.
/// \zh 参与乘法的矩阵：按行优先存储的数，可以原样读取，也可以转置读取。
/// \both
struct Matrix {
    std::span<const float> values;
    std::size_t rows;
    std::size_t columns;
    bool is_transposed =
        false;  ///< \tr{whether the rows lie in memory as columns,各行在内存中是否为列}

    /// \en The same numbers with rows and columns exchanged.
    /// \zh 同样的数，行列互换。
    /// \both
    [[nodiscard]] Matrix transposed() const { return {values, columns, rows, !is_transposed}; }
};

/// \en The product of two matrices, in row-major order; none of the three may be empty.
/// \zh 两个矩阵之积，按行优先存储；三者都不能为空。
/// \both
/// \shapes{a (m\, k)\, b (k\, n)\, product (m\, n)}
void multiply(Matrix a, Matrix b, std::span<float> product);

}  // namespace nn
