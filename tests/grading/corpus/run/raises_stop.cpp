// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Stops itself, and waits to be continued.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::raise(SIGSTOP);
    weight.fill(1.0F);
}
