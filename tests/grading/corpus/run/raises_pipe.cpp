// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Ends itself as one whose reader is gone.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::raise(SIGPIPE);
    weight.fill(1.0F);
}
