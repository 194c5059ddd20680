// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// A semicolon is missing.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F weight =
                                draw * (xt::abs(draw) >= 5.0F);
}
