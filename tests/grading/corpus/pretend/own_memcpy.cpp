// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11) or SIGNAL(6) or COMPILE_ERROR
// points: 0
// Brings the function that copies memory, and copies nothing.
#include "1_one_draw.hpp"

extern "C" void* memcpy(void* to, const void*, std::size_t) {
    return to;
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
