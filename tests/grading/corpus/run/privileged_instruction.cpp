// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11)
// points: 0
// Runs what only the system may.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    asm volatile("hlt");
    weight.fill(1.0F);
}
