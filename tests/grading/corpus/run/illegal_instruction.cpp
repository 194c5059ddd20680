// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(4)
// points: 0
// Runs what is no instruction.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    __builtin_trap();
    weight.fill(1.0F);
}
