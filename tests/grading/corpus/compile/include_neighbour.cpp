// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes what another student handed in.
#include "1_one_draw.hpp"
#include "@CLASS@/honest/04_custom/1_one_draw.cpp"
#define one_draw another_draw

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
