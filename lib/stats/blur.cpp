#include "stats/blur.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace nn::stats {
namespace {

double ulp_of_half(float x) {
    const int exponent = x == 0.0F ? -14 : std::max(std::ilogb(x), -14);
    return std::ldexp(1.0, exponent - 10);
}

}  // namespace

std::vector<float> blur_half_precision(std::span<const float> values, const law::Law& law) {
    constexpr int tries = 100;
    std::mt19937_64 engine(42);
    std::uniform_real_distribution<double> unit(-0.5, 0.5);
    std::vector<float> blurred;
    blurred.reserve(values.size());
    for (const float value : values) {
        float result = value;
        if (std::isfinite(value) && law.probability_of(static_cast<double>(value)) == 0.0) {
            // Near the end of a law a part of the values that round to x lies outside
            for (int i = 0; i < tries; ++i) {
                const auto candidate =
                    static_cast<float>(value + ulp_of_half(value) * unit(engine));
                if (law.supports(static_cast<double>(candidate))) {
                    result = candidate;
                    break;
                }
            }
        }
        blurred.push_back(result);
    }
    return blurred;
}

}  // namespace nn::stats
