// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Returns what the header does not declare.
#include "1_one_draw.hpp"

int one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
    return 10;
}
