#include "init/orthogonal.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>
#include <xtensor-blas/xblas.hpp>
#include <xtensor-blas/xlapack.hpp>

#include "init/constant.hpp"
#include "init/kernel.hpp"
#include "init/normal.hpp"
#include "init/require.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

namespace nn::init {
namespace {

// LAPACK's matrix: tall, its columns one after another.
using Columns = xt::xarray<float, xt::layout_type::column_major>;

void require_finite_gain(std::string_view function, double gain) {
    if (!std::isfinite(static_cast<float>(gain))) {
        throw ValueError(fmt::format("{} was given gain = {}; it must be finite", function, gain));
    }
}

// Replaces A by the Q of A = QR, and returns the signs of R's diagonal.
Tensor factor(Columns& matrix) {
    const std::size_t columns = matrix.shape(1);
    Tensor tau = Tensor::from_shape({columns});
    const int factored = xt::lapack::geqrf(matrix, tau);
    Tensor signs = Tensor::from_shape({columns});
    for (std::size_t j = 0; j < columns; ++j) {
        const float diagonal = matrix(j, j);
        signs(j) = diagonal == 0.0F ? 0.0F : std::copysign(1.0F, diagonal);
    }
    const int multiplied = xt::lapack::orgqr(matrix, tau);
    if (factored != 0 || multiplied != 0) {
        throw std::logic_error("LAPACK refused a matrix of normal numbers");
    }
    return signs;
}

// Calls visit(i, j) for every element of a matrix, tile by tile: whichever way its memory runs, a
// tile stays in the cache.
template <class Visit>
void for_each_tile(std::size_t rows, std::size_t columns, Visit visit) {
    constexpr std::size_t side = 32;
    for (std::size_t top = 0; top < rows; top += side) {
        for (std::size_t left = 0; left < columns; left += side) {
            for (std::size_t i = top; i < std::min(top + side, rows); ++i) {
                for (std::size_t j = left; j < std::min(left + side, columns); ++j) {
                    visit(i, j);
                }
            }
        }
    }
}

// A matrix of at least as many rows as columns, by rows.
void orthogonalize_tall(std::span<float> values, std::size_t rows, std::size_t columns,
                        float gain) {
    Columns matrix = Columns::from_shape({rows, columns});
    float* const by_columns = matrix.data();
    for_each_tile(rows, columns, [&](std::size_t i, std::size_t j) {
        by_columns[j * rows + i] = values[i * columns + j];
    });
    const Tensor signs = factor(matrix);
    const float* const sign = signs.data();
    for_each_tile(rows, columns, [&](std::size_t i, std::size_t j) {
        values[i * columns + j] = by_columns[j * rows + i] * sign[j] * gain;
    });
}

// A matrix of fewer rows than columns: its transpose by columns is the same memory.
void orthogonalize_wide(std::span<float> values, std::size_t rows, std::size_t columns,
                        float gain) {
    Columns transposed = Columns::from_shape({columns, rows});
    std::ranges::copy(values, transposed.data());
    const Tensor signs = factor(transposed);
    for (std::size_t i = 0; i < rows; ++i) {
        const float sign = signs(i);
        for (std::size_t j = 0; j < columns; ++j) {
            values[i * columns + j] = transposed.data()[i * columns + j] * sign * gain;
        }
    }
}

}  // namespace

void orthogonal_(TensorRef tensor, OrthogonalOptions options, Generator& generator) {
    if (tensor.shape.size() < 2) {
        throw ShapeError(
            fmt::format("orthogonal_ needs a tensor of at least 2 dimensions, and this one has "
                        "shape {}; give a weight of shape (out_features, in_features)",
                        to_string(Shape(tensor.shape.begin(), tensor.shape.end()))));
    }
    require_finite_gain("orthogonal_", options.gain);
    if (tensor.values.empty()) {
        return;
    }
    normal_(tensor, {}, generator);

    const std::size_t rows = tensor.shape[0];
    const std::size_t columns = tensor.values.size() / rows;
    const auto gain = static_cast<float>(options.gain);
    if (rows < columns) {
        orthogonalize_wide(tensor.values, rows, columns, gain);
    } else {
        orthogonalize_tall(tensor.values, rows, columns, gain);
    }
}

void delta_orthogonal_(TensorRef tensor, OrthogonalOptions options, Generator& generator) {
    require_dimensions("delta_orthogonal_", tensor.shape, {3, 4, 5});
    require_finite_gain("delta_orthogonal_", options.gain);
    const std::size_t out = tensor.shape[0];
    const std::size_t in = tensor.shape[1];
    if (out < in) {
        throw ShapeError(fmt::format(
            "delta_orthogonal_ needs at least as many output channels as input channels, and this "
            "tensor has shape {}; give a shape (out, in, kernel...) with out at least {}",
            to_string(Shape(tensor.shape.begin(), tensor.shape.end())), in));
    }
    zeros_(tensor);
    if (tensor.values.empty()) {
        return;
    }
    Tensor matrix = Tensor::from_shape({out, in});
    orthogonal_(matrix, options, generator);

    const auto [kernel, middle] = kernel_of(tensor.shape);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        tensor.values[i * kernel + middle] = matrix.data()[i];
    }
}

}  // namespace nn::init
