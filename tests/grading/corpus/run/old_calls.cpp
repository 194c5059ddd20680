// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN or SIGNAL(11)
// points: 0
// Calls the system as 32-bit programs do.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    int result = 20;
    asm volatile("int $0x80" : "+a"(result) : : "memory");
    weight.fill(1.0F);
}
