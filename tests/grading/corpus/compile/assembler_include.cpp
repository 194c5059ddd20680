// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Has the assembler read a file of the teacher's, and complain about its lines.
#include "1_one_draw.hpp"

asm(".include \"@SECRET@\"");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
