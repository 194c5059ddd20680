// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT
// points: 0
// Has the assembler write three gigabytes.
#include "1_one_draw.hpp"

asm(".data\n.fill 3000000000, 1, 7\n.text");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
