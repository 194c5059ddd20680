// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes itself, without an end.
#include "1_one_draw.hpp"
#include __FILE__

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
