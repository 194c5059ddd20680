// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Handles its crash by crashing again.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::signal(SIGSEGV, [](int) {});
    *static_cast<volatile int*>(nullptr) = 1;
    weight.fill(1.0F);
}
