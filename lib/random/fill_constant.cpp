#include "random/fill.hpp"
#include "random/kernels.hpp"

namespace nn::random {

void fill_constant(std::span<float> values, float value) {
    active_kernels().constant(values.data(), values.size(), value);
}

}  // namespace nn::random
