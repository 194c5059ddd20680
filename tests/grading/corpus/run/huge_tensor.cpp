// exercise: 04_custom/1_one_draw
// verdict: MEM_LIMIT
// points: 0
// A tensor of 2^40 numbers.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight = xt::zeros<float>({std::size_t{1} << 20U, std::size_t{1} << 20U});
    weight.fill(1.0F);
}
