// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// Has the assembler repeat a line 10^11 times.
#include "1_one_draw.hpp"

asm(".rept 100000000000\nnop\n.endr");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
