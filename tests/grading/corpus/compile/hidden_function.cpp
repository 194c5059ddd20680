// exercise: 04_custom/1_one_draw
// verdict: MISSING_FUNCTION
// points: 0
// Defines the function where no other file can see it.
#include "1_one_draw.hpp"

namespace {

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}

}  // namespace
