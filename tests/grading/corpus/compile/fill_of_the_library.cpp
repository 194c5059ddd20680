// exercise: 04_custom/1_one_draw
// verdict: REJECTED(forbidden call)
// points: 0
// Declares a fill of the library itself, and calls it.
#include "1_one_draw.hpp"

namespace nn::random {
void fill_uniform(std::span<float>, float, float, Generator&);
}

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::random::fill_uniform({weight.data(), weight.size()}, -10.0F, 10.0F, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
