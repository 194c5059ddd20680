// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes a device that a compiler may wait for.
#include "1_one_draw.hpp"
#include "/dev/random"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
