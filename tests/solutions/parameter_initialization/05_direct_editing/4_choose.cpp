#include "4_choose.hpp"

#include <cmath>
#include <numbers>

std::string chosen() {
    return "xavier_normal";
}

std::string family_of_chosen() {
    return "normal";
}

double std_of_chosen(double fan_in, double fan_out) {
    return std::sqrt(2.0 / (fan_in + fan_out));
}

// Box-Muller: two uniform numbers make a normal one. 1 - u is never 0, so its logarithm is finite.
void reproduce(nn::Tensor& weight, nn::Generator& generator) {
    const auto fan_in = static_cast<double>(weight.shape(1));
    const auto fan_out = static_cast<double>(weight.shape(0));
    const auto std = static_cast<float>(std_of_chosen(fan_in, fan_out));
    constexpr float pi = std::numbers::pi_v<float>;
    const nn::Tensor u = nn::rand(nn::shape(weight), generator);
    const nn::Tensor v = nn::rand(nn::shape(weight), generator);
    weight = std * xt::sqrt(-2.0F * xt::log(1.0F - u)) * xt::cos(2.0F * pi * v);
}
