// exercise: 04_custom/1_one_draw
// verdict: REJECTED(library function)
// points: 0
// A function of another name that the linker knows as the library's.
#include "1_one_draw.hpp"

extern "C" void nothing() asm("_ZN2nn11manual_seedEm");
extern "C" void nothing() {}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
