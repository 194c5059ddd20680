// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Asks when a file of the teacher's was changed.
#include "1_one_draw.hpp"
#pragma GCC dependency "@SECRET@"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
