#include "init/constant.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "random/fill.hpp"
#include "tensor/error.hpp"

namespace nn::init {

void constant_(TensorRef tensor, double val) {
    if (std::isfinite(val) && std::abs(val) > std::numeric_limits<float>::max()) {
        throw ValueError(
            fmt::format("constant_ was given val = {}, which float32 has no number for; give one "
                        "of at most 3.4e38 in size, or an infinity",
                        val));
    }
    random::fill_constant(tensor.values, static_cast<float>(val));
}

void ones_(TensorRef tensor) {
    constant_(tensor, 1.0);
}

void zeros_(TensorRef tensor) {
    constant_(tensor, 0.0);
}

}  // namespace nn::init
