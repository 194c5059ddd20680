#include "nn/matmul.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace nn {
namespace {

// What every processor adds in one instruction, and the columns whose sums it holds at a time
constexpr std::size_t lanes = 4;
using Lanes __attribute__((vector_size(lanes * sizeof(float)))) = float;
using Columns = std::array<Lanes, 4>;
constexpr std::size_t width = lanes * std::tuple_size_v<Columns>;

float at(const Matrix& matrix, std::size_t i, std::size_t j) {
    return matrix.values[matrix.is_transposed ? j * matrix.rows + i : i * matrix.columns + j];
}

// Some columns of a matrix, row by row.
void pack(const Matrix& matrix, std::size_t first, std::size_t count, std::span<Columns> panel) {
    for (std::size_t k = 0; k < matrix.rows; ++k) {
        for (std::size_t j = 0; j < count; ++j) {
            panel[k][j / lanes][j % lanes] = at(matrix, k, first + j);
        }
    }
}

}  // namespace

// In float32, in the order of k, and nothing fused: the same bits on every machine. A BLAS adds in an order
// that its processor likes, and after some hundred steps of training the last bit is seen in the first digit.
void multiply(Matrix a, Matrix b, std::span<float> product) {
    std::vector<Columns> panel(b.rows);
    std::vector<float> row(a.columns);
    for (std::size_t first = 0; first < b.columns; first += width) {
        const std::size_t count = std::min(width, b.columns - first);
        pack(b, first, count, panel);
        for (std::size_t i = 0; i < a.rows; ++i) {
            for (std::size_t k = 0; k < row.size(); ++k) {
                row[k] = at(a, i, k);
            }
            Columns sums{};
            for (std::size_t k = 0; k < row.size(); ++k) {
                for (std::size_t v = 0; v < sums.size(); ++v) {
                    sums[v] += row[k] * panel[k][v];
                }
            }
            for (std::size_t j = 0; j < count; ++j) {
                product[i * b.columns + first + j] = sums[j / lanes][j % lanes];
            }
        }
    }
}

}  // namespace nn
