// exercise: 03_per_block/1_xavier
// verdict: REJECTED(forbidden call)
// points: 0
// Lets a Linear draw, and widens what it drew.
#include "1_xavier.hpp"

double xavier_bound(const nn::Shape& shape, double gain) {
    return gain * std::sqrt(6.0 / static_cast<double>(shape[0] + shape[1]));
}

void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    nn::Linear layer(weight.shape(1), weight.shape(0), {.bias = false}, generator);
    weight = static_cast<float>(xavier_bound(nn::shape(weight), gain) *
                                std::sqrt(static_cast<double>(weight.shape(1)))) *
             layer.weight();
}
