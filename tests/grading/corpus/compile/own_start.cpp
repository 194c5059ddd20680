// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Brings the code that runs before main.
#include "1_one_draw.hpp"

extern "C" void _start() {
    for (;;) {
    }
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
