#include "2_default_bound.hpp"

void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator) {
    const auto fan_in = static_cast<float>(weight.shape(1));
    const float bound = 1.0F / std::sqrt(fan_in);
    // From [0, 1) to [-bound, bound)
    weight = bound * (2.0F * nn::rand(nn::shape(weight), generator) - 1.0F);
    bias = bound * (2.0F * nn::rand(nn::shape(bias), generator) - 1.0F);
}
