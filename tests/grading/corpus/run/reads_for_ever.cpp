// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Reads its input again and again.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    char byte = 0;
    while (read(0, &byte, 1) <= 0) {
    }
    weight.fill(1.0F);
}
