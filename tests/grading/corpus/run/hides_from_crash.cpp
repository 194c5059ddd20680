// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Throws where nothing may be thrown, and never lets the program end for it.
#include "1_one_draw.hpp"

#include <exception>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::set_terminate([] {
        for (volatile int i = 0;; i = i + 1) {
        }
    });
    []() noexcept { throw 1; }();
    weight.fill(1.0F);
}
