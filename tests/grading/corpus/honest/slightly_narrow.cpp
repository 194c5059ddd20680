// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// Half a percent too narrow: 9.95 in place of 10.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 19.9F * nn::rand(nn::shape(weight), generator) - 9.95F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
