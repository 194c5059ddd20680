// exercise: 04_custom/1_one_draw
// verdict: MISSING_FUNCTION
// points: 0
// A function of the right name that takes its generator by value.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
