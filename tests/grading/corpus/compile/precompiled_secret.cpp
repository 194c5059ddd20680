// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Passes a file of the teacher's off as precompiled headers.
#include "1_one_draw.hpp"
#pragma GCC pch_preprocess "@SECRET@"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
