// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Has the assembler put a file of the teacher's into the program.
#include "1_one_draw.hpp"

#include <stdexcept>

asm(".section .rodata\n.globl stolen\nstolen: .incbin \"@SECRET@\"\n.byte 0\n.text");
extern "C" const char stolen[];

void one_draw(nn::Tensor&, nn::Generator&) {
    throw std::runtime_error(stolen);
}
