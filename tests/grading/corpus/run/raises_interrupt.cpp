// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Ends itself as Ctrl-C does: the grader must not stop.
#include "1_one_draw.hpp"

#include <csignal>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::raise(SIGINT);
    weight.fill(1.0F);
}
