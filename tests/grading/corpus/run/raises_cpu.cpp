// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Pretends that its time is up.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::raise(SIGXCPU);
    weight.fill(1.0F);
}
