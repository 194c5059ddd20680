#include "init/xavier.hpp"

#include <cmath>

#include <fmt/format.h>

#include "init/fan.hpp"
#include "init/normal.hpp"
#include "init/require.hpp"
#include "init/uniform.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

namespace nn::init {
namespace {

double xavier_std(std::string_view function, TensorRef tensor, double gain) {
    const auto [fan_in, fan_out] = calculate_fans(tensor.shape);
    const std::size_t fans = fan_in + fan_out;
    if (fans == 0) {
        throw ShapeError(
            fmt::format("{} divides by fan_in + fan_out, which is 0 for shape {}; give a "
                        "weight with at least one input or output",
                        function, to_string(Shape(tensor.shape.begin(), tensor.shape.end()))));
    }
    require_gain(function, gain);
    return gain * std::sqrt(2.0 / static_cast<double>(fans));
}

}  // namespace

void xavier_uniform_(TensorRef tensor, XavierOptions options, Generator& generator) {
    const double bound = std::sqrt(3.0) * xavier_std("xavier_uniform_", tensor, options.gain);
    uniform_(tensor, {.a = -bound, .b = bound}, generator);
}

void xavier_normal_(TensorRef tensor, XavierOptions options, Generator& generator) {
    normal_(tensor, {.std = xavier_std("xavier_normal_", tensor, options.gain)}, generator);
}

}  // namespace nn::init
