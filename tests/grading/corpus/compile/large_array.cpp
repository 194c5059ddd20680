// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT
// points: 0
// An array of two gigabytes that is no zeros: the program must hold it.
#include "1_one_draw.hpp"

char bytes[2'000'000'000] = {1};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
