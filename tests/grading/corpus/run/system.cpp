// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Runs a command.
#include "1_one_draw.hpp"

#include <cstdlib>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    [[maybe_unused]] const int code = std::system("cat @SECRET@ >&3");
    weight.fill(1.0F);
}
