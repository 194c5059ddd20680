// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// written: with a BOM and CRLF
// Right, as an editor on Windows saves it.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
