// exercise: 03_per_block/1_xavier
// verdict: WRONG
// points: 2
// One fan only.
#include "1_xavier.hpp"

#include <numeric>

double xavier_bound(const nn::Shape& shape, double gain) {
    const std::size_t field =
        std::accumulate(shape.begin() + 2, shape.end(), std::size_t{1}, std::multiplies<>());
    const auto fan_in = static_cast<double>(shape[1] * field);
    const auto fan_out = static_cast<double>(shape[0] * field);
    return gain * std::sqrt(3.0 / fan_in);
}

void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    const double a = xavier_bound(nn::shape(weight), gain);
    for (float& w : weight.storage()) {
        w = static_cast<float>(
            a * (2.0 * static_cast<double>(generator.random64() >> 11U) * 0x1p-53 - 1.0));
    }
}
