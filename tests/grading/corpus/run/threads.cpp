// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Starts threads without an end.
#include "1_one_draw.hpp"

#include <thread>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (;;) {
        std::thread([] {
            for (volatile int i = 0;; i = i + 1) {
            }
        }).detach();
    }
    weight.fill(1.0F);
}
