// exercise: 04_custom/1_one_draw
// verdict: REJECTED(forbidden call)
// points: 0
// Right, but for a call of the library that the exercise does not allow.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::init::uniform_(weight, {.a = -10.0, .b = 10.0}, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
