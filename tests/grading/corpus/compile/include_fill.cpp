// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes a header of the library that no answer needs.
#include "1_one_draw.hpp"

#include "random/fill.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::random::fill_uniform({weight.data(), weight.size()}, -10.0F, 10.0F, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
