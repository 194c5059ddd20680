#include "init/kernel.hpp"

namespace nn::init {

Kernel kernel_of(std::span<const std::size_t> shape) {
    Kernel kernel{.size = 1, .middle = 0};
    for (const std::size_t length : shape.subspan(2)) {
        kernel.size *= length;
        kernel.middle = kernel.middle * length + length / 2;
    }
    return kernel;
}

}  // namespace nn::init
