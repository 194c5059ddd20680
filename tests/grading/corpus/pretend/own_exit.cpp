// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(4)
// points: 0
// Brings the function that the driver ends with, to crash in it.
#include "1_one_draw.hpp"

extern "C" [[noreturn]] void _exit(int) {
    __builtin_trap();
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
