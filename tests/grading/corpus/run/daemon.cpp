// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Starts a process that leaves its session and stays.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    if (daemon(0, 0) == 0) {
        for (volatile int i = 0;; i = i + 1) {
        }
    }
    weight.fill(1.0F);
}
