#include "1_gain.hpp"

#include <cmath>

namespace {

double mean_square(const nn::Tensor& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value * value;
    }
    return sum / static_cast<double>(values.size());
}

}  // namespace

double measured_gain(const nn::Tensor& before, const nn::Tensor& after) {
    return std::sqrt(mean_square(before) / mean_square(after));
}

double layer_factor(std::size_t fan_in, double variance, double gain) {
    return static_cast<double>(fan_in) * variance / (gain * gain);
}
