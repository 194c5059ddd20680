#include "init/trunc_normal.hpp"

#include <cmath>

#include <fmt/format.h>

#include "random/fill.hpp"
#include "tensor/error.hpp"

namespace nn::init {
namespace {

void check(const TruncNormalOptions& options) {
    const auto [mean, std, a, b] = options;
    const auto in_float = [](double x) { return std::isfinite(static_cast<float>(x)); };
    if (!(std > 0.0) || !in_float(std * std::sqrt(2.0)) || !in_float(mean)) {
        throw ValueError(
            fmt::format("trunc_normal_ was given mean = {} and std = {}; the mean must be finite, "
                        "and the standard deviation finite and more than 0",
                        mean, std));
    }
    if (!(a <= b)) {
        throw ValueError(
            fmt::format("trunc_normal_ keeps values between a and b, and was given a = {} and b = "
                        "{}; a must not be greater than b",
                        a, b));
    }
}

// Φ(x), in PyTorch's order of operations.
double normal_cdf(double x) {
    return (1.0 + std::erf(x / std::sqrt(2.0))) / 2.0;
}

}  // namespace

void trunc_normal_(TensorRef tensor, TruncNormalOptions options, Generator& generator) {
    check(options);
    const auto [mean, std, a, b] = options;
    const double first = 2.0 * normal_cdf((a - mean) / std) - 1.0;
    const double last = 2.0 * normal_cdf((b - mean) / std) - 1.0;
    random::fill_trunc_normal(tensor.values,
                              {.first = static_cast<float>(first),
                               .last = static_cast<float>(last),
                               .mean = static_cast<float>(mean),
                               .scale = static_cast<float>(std * std::sqrt(2.0)),
                               .low = static_cast<float>(a),
                               .high = static_cast<float>(b)},
                              generator);
}

}  // namespace nn::init
