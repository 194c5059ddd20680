// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11)
// points: 0
// Calls itself without an end.
#include "1_one_draw.hpp"

int depth_below(volatile int depth) {
    volatile char room[1024] = {};
    return depth_below(depth + 1) + room[depth % 1024];
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(static_cast<float>(depth_below(0)));
    weight.fill(1.0F);
}
