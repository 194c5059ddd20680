// exercise: 04_custom/1_one_draw
// verdict: REJECTED(library function)
// points: 0
// Brings the table of functions that the driver has.
#include "1_one_draw.hpp"

extern "C" void no_functions() asm("_ZN2nn6driver9functionsEv");
extern "C" void no_functions() {}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
