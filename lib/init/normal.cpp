#include "init/normal.hpp"

#include <cmath>

#include <fmt/format.h>

#include "random/fill.hpp"
#include "tensor/error.hpp"

namespace nn::init {

void normal_(TensorRef tensor, NormalOptions options, Generator& generator) {
    const auto [mean, std] = options;
    const auto in_float = [](double x) { return std::isfinite(static_cast<float>(x)); };
    if (!(std >= 0.0) || !in_float(std) || !in_float(mean)) {
        throw ValueError(
            fmt::format("normal_ was given mean = {} and std = {}; the mean must be finite, and "
                        "the standard deviation finite and 0 or more",
                        mean, std));
    }
    random::fill_normal(tensor.values, mean, std, generator);
}

}  // namespace nn::init
