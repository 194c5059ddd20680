#include "init/constant.hpp"

#include "random/fill.hpp"

namespace nn::init {

void constant_(TensorRef tensor, double val) {
    random::fill_constant(tensor.values, static_cast<float>(val));
}

void ones_(TensorRef tensor) {
    constant_(tensor, 1.0);
}

void zeros_(TensorRef tensor) {
    constant_(tensor, 0.0);
}

}  // namespace nn::init
