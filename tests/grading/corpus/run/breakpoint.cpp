// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(5)
// points: 0
// Stops as for a debugger.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    asm volatile("int3");
    weight.fill(1.0F);
}
