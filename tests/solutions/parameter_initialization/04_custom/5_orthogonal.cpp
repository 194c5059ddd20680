#include "5_orthogonal.hpp"

#include <cmath>

namespace {

// Gram-Schmidt: each row loses its part along the rows before it, and gets length 1.
void orthonormalize_rows(nn::Tensor& matrix) {
    for (std::size_t i = 0; i < matrix.shape(0); ++i) {
        auto v = xt::view(matrix, i);
        for (std::size_t j = 0; j < i; ++j) {
            const auto u = xt::view(matrix, j);
            const float along = xt::sum(u * v)();
            v -= along * u;
        }
        const float length = std::sqrt(xt::sum(v * v)());
        v /= length;
    }
}

}  // namespace

void orthogonal(nn::Tensor& weight, double gain, nn::Generator& generator) {
    const bool is_wide = weight.shape(0) <= weight.shape(1);
    const std::size_t count = weight.shape(is_wide ? 0 : 1);
    const std::size_t length = weight.shape(is_wide ? 1 : 0);
    nn::Tensor vectors = nn::Tensor::from_shape({count, length});
    nn::init::normal_(vectors, {.mean = 0.0, .std = 1.0}, generator);
    orthonormalize_rows(vectors);
    if (is_wide) {
        weight = static_cast<float>(gain) * vectors;
    } else {
        weight = static_cast<float>(gain) * xt::transpose(vectors);
    }
}
