#include "init/uniform.hpp"

#include <cmath>

#include <fmt/format.h>

#include "random/fill.hpp"
#include "tensor/error.hpp"

namespace nn::init {

void uniform_(TensorRef tensor, UniformOptions options, Generator& generator) {
    const auto [a, b] = options;
    if (!(a <= b)) {
        throw ValueError(
            fmt::format("uniform_ draws between a and b, and was given a = {} and b = {}; a must "
                        "not be greater than b",
                        a, b));
    }
    const auto low = static_cast<float>(a);
    const auto high = static_cast<float>(b);
    // An infinite bound makes the width infinite, or NaN
    if (!std::isfinite(high - low)) {
        throw ValueError(
            fmt::format("uniform_ was given a = {} and b = {}; a, b and b - a must be finite in "
                        "float32, at most 3.4e38 in size",
                        a, b));
    }
    random::fill_uniform(tensor.values, low, high, generator);
}

}  // namespace nn::init
