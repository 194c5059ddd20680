// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 0
// Asks for a stack that holds code.
#include "1_one_draw.hpp"

asm(".section .note.GNU-stack,\"x\",@progbits\n.text");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
