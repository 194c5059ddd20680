#include "init/variance_scaling.hpp"

#include <cmath>

#include <fmt/format.h>

#include "init/fan.hpp"
#include "init/normal.hpp"
#include "init/require.hpp"
#include "init/trunc_normal.hpp"
#include "init/uniform.hpp"
#include "tensor/error.hpp"

namespace nn::init {
namespace {

// The standard deviation of N(0, 1) within ±2: √(1 − 4·φ(2)/(2·Φ(2) − 1)).
constexpr double truncated_std = 0.87962566103423978;

double fan_of(ScalingMode mode, const Fans& fans) {
    const auto fan_in = static_cast<double>(fans.fan_in);
    const auto fan_out = static_cast<double>(fans.fan_out);
    switch (mode) {
        case ScalingMode::fan_out:
            return fan_out;
        case ScalingMode::fan_avg:
            return (fan_in + fan_out) / 2.0;
        case ScalingMode::fan_geo_avg:
            return std::sqrt(fan_in * fan_out);
        case ScalingMode::fan_in:
            break;
    }
    return fan_in;
}

}  // namespace

void variance_scaling_(TensorRef tensor, VarianceScalingOptions options, Generator& generator) {
    require_scale("variance_scaling_", options.scale);
    if (tensor.values.empty()) {
        return;
    }
    const double variance = options.scale / fan_of(options.mode, calculate_fans(tensor.shape));
    switch (options.distribution) {
        case Distribution::uniform: {
            const double bound = std::sqrt(3.0 * variance);
            return uniform_(tensor, {.a = -bound, .b = bound}, generator);
        }
        case Distribution::normal:
            return normal_(tensor, {.std = std::sqrt(variance)}, generator);
        case Distribution::truncated_normal: {
            const double std = std::sqrt(variance) / truncated_std;
            return trunc_normal_(tensor, {.std = std, .a = -2.0 * std, .b = 2.0 * std}, generator);
        }
    }
}

void lecun_uniform_(TensorRef tensor, Generator& generator) {
    variance_scaling_(tensor, {.distribution = Distribution::uniform}, generator);
}

void lecun_normal_(TensorRef tensor, Generator& generator) {
    variance_scaling_(tensor, {}, generator);
}

}  // namespace nn::init
