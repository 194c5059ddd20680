// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Loops without an end.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (volatile int i = 0;; i = i + 1) {
    }
    weight.fill(1.0F);
}
