// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Ignores the signal that says that its time is up.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::signal(SIGXCPU, SIG_IGN);
    for (volatile int i = 0;; i = i + 1) {
    }
    weight.fill(1.0F);
}
