// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11)
// points: 0
// Writes where nothing is.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    *static_cast<volatile int*>(nullptr) = 1;
    weight.fill(1.0F);
}
