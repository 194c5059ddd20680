#include "init/identity.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "init/constant.hpp"
#include "init/kernel.hpp"
#include "init/require.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

namespace nn::init {

void eye_(TensorRef tensor) {
    require_dimensions("eye_", tensor.shape, {2});
    zeros_(tensor);
    const std::size_t columns = tensor.shape[1];
    for (std::size_t i = 0; i < std::min(tensor.shape[0], columns); ++i) {
        tensor.values[i * columns + i] = 1.0F;
    }
}

void dirac_(TensorRef tensor, DiracOptions options) {
    require_dimensions("dirac_", tensor.shape, {3, 4, 5});
    const std::size_t out = tensor.shape[0];
    const std::size_t groups = options.groups;
    if (groups == 0 || out % groups != 0) {
        throw ValueError(
            fmt::format("dirac_ splits the {} output channels into groups of one size, and was "
                        "given groups = {}; give a number that divides {}",
                        out, groups, out));
    }
    zeros_(tensor);
    if (tensor.values.empty()) {
        return;
    }

    const auto [kernel, middle] = kernel_of(tensor.shape);
    const std::size_t in = tensor.shape[1];
    const std::size_t out_per_group = out / groups;
    for (std::size_t g = 0; g < groups; ++g) {
        for (std::size_t d = 0; d < std::min(out_per_group, in); ++d) {
            tensor.values[((g * out_per_group + d) * in + d) * kernel + middle] = 1.0F;
        }
    }
}

}  // namespace nn::init
