// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Loops before main.
#include "1_one_draw.hpp"

[[gnu::constructor]] void loop() {
    for (volatile int i = 0;; i = i + 1) {
    }
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
