#include "init/require.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

namespace nn::init {

void require_dimensions(std::string_view function, std::span<const std::size_t> shape,
                        std::initializer_list<std::size_t> allowed) {
    if (std::ranges::find(allowed, shape.size()) == allowed.end()) {
        throw ShapeError(fmt::format(
            "{} needs a tensor of {} dimensions, and this one has shape {}; give a shape of {} "
            "lengths",
            function, fmt::join(allowed, " or "), to_string(Shape(shape.begin(), shape.end())),
            fmt::join(allowed, " or ")));
    }
}

void require_gain(std::string_view function, double gain) {
    if (!std::isfinite(gain) || gain < 0.0) {
        throw ValueError(
            fmt::format("{} was given gain = {}; the gain multiplies a standard "
                        "deviation, and must be finite and 0 or more",
                        function, gain));
    }
}

void require_scale(std::string_view function, double scale) {
    if (!(scale > 0.0) || !std::isfinite(scale)) {
        throw ValueError(
            fmt::format("{} was given scale = {}; the scale multiplies the variance, and must be "
                        "finite and more than 0",
                        function, scale));
    }
}

}  // namespace nn::init
