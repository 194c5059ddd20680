#include "init/sparse.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "init/normal.hpp"
#include "init/require.hpp"
#include "tensor/error.hpp"

namespace nn::init {
namespace {

// Moves a random choice of `count` rows to the front of `rows`: the first steps of a shuffle,
// which draws a word for every row but the last whether or not it is used.
void choose_rows(std::vector<std::size_t>& rows, std::size_t count, Generator& generator) {
    const std::size_t draws = rows.empty() ? 0 : rows.size() - 1;
    const std::size_t steps = std::min(count, draws);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    for (std::size_t i = 0; i < steps; ++i) {
        std::swap(rows[i], rows[i + generator.random() % (rows.size() - i)]);
    }
    generator.skip(draws - steps);
}

}  // namespace

void sparse_(TensorRef tensor, SparseOptions options, Generator& generator) {
    require_dimensions("sparse_", tensor.shape, {2});
    const auto [sparsity, std] = options;
    if (!(sparsity >= 0.0 && sparsity <= 1.0)) {
        throw ValueError(
            fmt::format("sparse_ was given sparsity = {}; it is the fraction of zeros in every "
                        "column, and must lie between 0 and 1",
                        sparsity));
    }
    normal_(tensor, {.std = std}, generator);

    const std::size_t columns = tensor.shape[1];
    std::vector<std::size_t> rows(tensor.shape[0]);
    const auto zeros =
        static_cast<std::size_t>(std::ceil(sparsity * static_cast<double>(rows.size())));
    for (std::size_t column = 0; column < columns; ++column) {
        choose_rows(rows, zeros, generator);
        for (std::size_t i = 0; i < zeros; ++i) {
            tensor.values[rows[i] * columns + column] = 0.0F;
        }
    }
}

}  // namespace nn::init
