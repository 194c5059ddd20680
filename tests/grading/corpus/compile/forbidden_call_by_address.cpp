// exercise: 03_per_block/1_xavier
// verdict: REJECTED(forbidden call)
// points: 0
// The same, by the function's address.
#include "1_xavier.hpp"

double xavier_bound(const nn::Shape& shape, double gain) {
    return gain * std::sqrt(6.0 / static_cast<double>(shape[0] + shape[1]));
}

void (*volatile draw)(nn::TensorRef, nn::init::XavierOptions, nn::Generator&) = &nn::init::xavier_uniform_;

void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    draw(weight, {.gain = gain}, generator);
}
