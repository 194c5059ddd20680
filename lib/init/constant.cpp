#include "init/constant.hpp"

#include <algorithm>

namespace nn::init {

void constant_(TensorRef tensor, double val) {
    std::ranges::fill(tensor.values, static_cast<float>(val));
}

void ones_(TensorRef tensor) {
    constant_(tensor, 1.0);
}

void zeros_(TensorRef tensor) {
    constant_(tensor, 0.0);
}

}  // namespace nn::init
