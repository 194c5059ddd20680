// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 0
// Takes the name of a section group of the library's, so that the linker may drop the library's
// own.
#include "1_one_draw.hpp"

asm(".section .text._ZN2nn9Generator6randomEv,\"axG\",@progbits,_ZN2nn9Generator6randomEv,comdat\nnop\n.text");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
