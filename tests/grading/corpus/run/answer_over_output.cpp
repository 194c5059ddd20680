// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Puts its output in the place of the answer.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    dup2(1, 3);
    weight.fill(1.0F);
}
