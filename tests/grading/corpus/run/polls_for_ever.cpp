// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Waits for a descriptor that never speaks.
#include "1_one_draw.hpp"

#include <poll.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    pollfd nobody{-1, POLLIN, 0};
    poll(&nobody, 1, -1);
    weight.fill(1.0F);
}
