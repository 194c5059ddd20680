#include "stats/blur.hpp"

#include <cmath>
#include <random>

namespace nn::stats {
namespace {

float nearest_atom(double x, const law::Law& law) {
    double nearest = law.atoms().front();
    for (const double atom : law.atoms()) {
        nearest = std::abs(atom - x) < std::abs(nearest - x) ? atom : nearest;
    }
    return static_cast<float>(nearest);
}

}  // namespace

Unrounded::Unrounded(std::span<const float> values, const law::Law& law, law::Precision precision)
    : view_(values) {
    if (precision == law::float32) {
        return;
    }
    constexpr int tries = 100;
    std::mt19937_64 engine(42);
    std::uniform_real_distribution<double> unit(-0.5, 0.5);
    blurred_.reserve(values.size());
    for (const float value : values) {
        const auto x = static_cast<double>(value);
        float result = value;
        if (law.probability_of(x, precision) > 0.0) {
            result = nearest_atom(x, law);
        } else if (std::isfinite(value)) {
            // Near the end of a law a part of the values that round to x lies outside
            for (int i = 0; i < tries; ++i) {
                const auto candidate = static_cast<float>(x + precision.ulp(x) * unit(engine));
                if (law.supports(static_cast<double>(candidate))) {
                    result = candidate;
                    break;
                }
            }
        }
        blurred_.push_back(result);
    }
    view_ = blurred_;
}

}  // namespace nn::stats
