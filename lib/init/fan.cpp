#include "init/fan.hpp"

#include <fmt/format.h>

#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

namespace nn::init {

Fans calculate_fans(std::span<const std::size_t> shape) {
    if (shape.size() < 2) {
        throw ShapeError(
            fmt::format("fan_in and fan_out need a tensor of at least 2 dimensions, and this one "
                        "has shape {}; give a weight of shape (out_features, in_features)",
                        to_string(Shape(shape.begin(), shape.end()))));
    }
    const std::size_t receptive_field = element_count(shape.subspan(2));
    return {.fan_in = shape[1] * receptive_field, .fan_out = shape[0] * receptive_field};
}

}  // namespace nn::init
