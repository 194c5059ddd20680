// exercise: 04_custom/1_one_draw
// verdict: OUTPUT_LIMIT
// points: 0
// Answers with a tensor of 80 megabytes.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight = xt::zeros<float>({std::size_t{20'000'000}});
    weight.fill(1.0F);
}
