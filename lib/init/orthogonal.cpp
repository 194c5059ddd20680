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

// The Q of A = QR, with the signs that make R's diagonal positive.
void orthonormalize(Columns& matrix) {
    const std::size_t columns = matrix.shape(1);
    Tensor tau = Tensor::from_shape({columns});
    const int factored = xt::lapack::geqrf(matrix, tau);
    Tensor sign = Tensor::from_shape({columns});
    for (std::size_t j = 0; j < columns; ++j) {
        const float diagonal = matrix(j, j);
        sign(j) = diagonal == 0.0F ? 0.0F : std::copysign(1.0F, diagonal);
    }
    const int multiplied = xt::lapack::orgqr(matrix, tau);
    if (factored != 0 || multiplied != 0) {
        throw std::logic_error("LAPACK refused a matrix of normal numbers");
    }
    matrix *= sign;
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
        // The transpose by columns is the matrix by rows: the same memory
        Columns transposed = Columns::from_shape({columns, rows});
        std::copy(tensor.values.begin(), tensor.values.end(), transposed.data());
        orthonormalize(transposed);
        for (std::size_t i = 0; i < tensor.values.size(); ++i) {
            tensor.values[i] = transposed.data()[i] * gain;
        }
        return;
    }
    Columns matrix = Columns::from_shape({rows, columns});
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            matrix.data()[j * rows + i] = tensor.values[i * columns + j];
        }
    }
    orthonormalize(matrix);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            tensor.values[i * columns + j] = matrix.data()[j * rows + i] * gain;
        }
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
