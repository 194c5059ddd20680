// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Ignores every signal that can be ignored.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (int number = 1; number < 65; ++number) {
        std::signal(number, SIG_IGN);
    }
    for (volatile int i = 0;; i = i + 1) {
    }
    weight.fill(1.0F);
}
