// exercise: 04_custom/1_one_draw
// verdict: MISSING_FUNCTION
// points: 0
// The function has another name.
#include "1_one_draw.hpp"

void onedraw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
