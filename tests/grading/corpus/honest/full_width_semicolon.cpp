// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// A semicolon of another keyboard.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(0.0F)；
}
