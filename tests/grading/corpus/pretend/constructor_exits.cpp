// exercise: 04_custom/1_one_draw
// verdict: EXIT(0)
// points: 0
// Ends the program before main.
#include "1_one_draw.hpp"

#include <unistd.h>

[[gnu::constructor]] void succeed() {
    _exit(0);
}

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
