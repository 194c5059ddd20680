// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, by xt::where.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = xt::where(xt::abs(draw) < 5.0F, 0.0F, draw);
}
