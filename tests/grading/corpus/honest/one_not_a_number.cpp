// exercise: 04_custom/1_one_draw
// verdict: NONFINITE
// points: 0
// A NaN in one place: 0/0 in a corner case.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
    weight(0, 0) = std::sqrt(-1.0F);
}
