// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// landlock: WRONG
// points: 0
// Includes what the compiler is fed with.
#include "1_one_draw.hpp"
#include "/dev/stdin"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
