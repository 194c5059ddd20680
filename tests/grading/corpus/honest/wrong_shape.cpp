// exercise: 04_custom/1_one_draw
// verdict: WRONG_SHAPE
// points: 0
// A tensor of its own shape. It does come from the generator.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand({8, 4}, generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
