// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN or SIGNAL(11)
// points: 0
// The same, for a call whose number means another one here: 5 is open there.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    static const char file[] = "@SECRET@";
    int result = 5;
    asm volatile("int $0x80" : "+a"(result) : "b"(file), "c"(0), "d"(0) : "memory");
    weight.fill(1.0F);
}
