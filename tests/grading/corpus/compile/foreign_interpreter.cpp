// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR or SIGNAL(9) or SIGNAL(11) or EXIT(126) or EXIT(127) or WRONG
// points: 0
// Names a program of the host as its loader: where the linker heeds it, it cannot be started, which is
// its own fault and not the grader's.
#include "1_one_draw.hpp"

asm(".section .interp,\"a\"\n.string \"/bin/sh\"\n.text");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
