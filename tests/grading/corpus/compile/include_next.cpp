// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Looks for another header of the same name, further down the path.
#include "1_one_draw.hpp"
#include_next <1_one_draw.hpp>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
