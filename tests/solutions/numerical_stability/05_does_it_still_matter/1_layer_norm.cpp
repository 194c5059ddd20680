#include "1_layer_norm.hpp"

#include <cmath>

nn::Tensor layer_norm(const nn::Tensor& x, double eps) {
    nn::Tensor result = x;
    const auto features = static_cast<double>(x.shape(1));
    for (std::size_t n = 0; n < x.shape(0); ++n) {
        double mean = 0.0;
        for (std::size_t i = 0; i < x.shape(1); ++i) {
            mean += x(n, i) / features;
        }
        double variance = 0.0;
        for (std::size_t i = 0; i < x.shape(1); ++i) {
            variance += (x(n, i) - mean) * (x(n, i) - mean) / features;
        }
        for (std::size_t i = 0; i < x.shape(1); ++i) {
            result(n, i) = static_cast<float>((x(n, i) - mean) / std::sqrt(variance + eps));
        }
    }
    return result;
}
