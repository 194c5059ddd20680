// exercise: 04_custom/1_one_draw
// verdict: OUTPUT_LIMIT
// points: 0
// Answers with a tensor of 20 megabytes, which nothing fills: it is the length that is too much,
// on a machine of any speed.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.resize({std::size_t{5'000'000}});
}
