#include "1_xavier.hpp"

#include <cmath>

double xavier_bound(const nn::Shape& shape, double gain) {
    double receptive_field = 1.0;
    for (std::size_t d = 2; d < shape.size(); ++d) {
        receptive_field *= static_cast<double>(shape[d]);
    }
    const double fan_in = static_cast<double>(shape[1]) * receptive_field;
    const double fan_out = static_cast<double>(shape[0]) * receptive_field;
    return gain * std::sqrt(6.0 / (fan_in + fan_out));
}

void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    const auto a = static_cast<float>(xavier_bound(nn::shape(weight), gain));
    weight = 2.0F * a * nn::rand(nn::shape(weight), generator) - a;
}
