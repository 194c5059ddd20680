// exercise: 04_custom/1_one_draw
// verdict: MEM_LIMIT
// points: 0
// Asks for memory in small pieces, and writes to it.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (;;) {
        *new volatile char[100'000] = 1;
    }
    weight.fill(1.0F);
}
