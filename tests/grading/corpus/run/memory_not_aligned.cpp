// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(7) or SIGNAL(11)
// points: 0
// Has the processor check for aligned access, and breaks it.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    asm volatile("pushf\norl $0x40000,(%%rsp)\npopf" ::: "memory", "cc");
    volatile char bytes[16] = {};
    *reinterpret_cast<volatile int*>(&bytes[1]) = 1;
    weight.fill(1.0F);
}
