// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(8)
// points: 0
// Divides a whole number by 0.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    volatile int zero = 0;
    zero = 1000 / zero;
    weight.fill(1.0F);
}
