// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Starts a second process.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    fork();
    weight.fill(1.0F);
}
