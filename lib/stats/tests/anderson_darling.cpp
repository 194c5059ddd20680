#include "stats/tests/anderson_darling.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nn::stats {
namespace {

using std::numbers::pi;

constexpr double tail_limit = 1e-12;
constexpr double nearest_to_certain = 0x1p-25;
constexpr double least_argument = 0.05;

// The formula's integral between the j-th and the next singularity of its integrand, j odd.
// With y = s² − ¼ and s = j + 1 + ½·sin θ the integrand is smooth and even at both ends, so that
// the midpoint rule converges faster than any power.
double term(double z, int j) {
    constexpr int points = 96;
    double sum = 0.0;
    for (int k = 0; k < points; ++k) {
        const double theta = pi * ((k + 0.5) / points - 0.5);
        const double s = j + 1.0 + 0.5 * std::sin(theta);
        const double y = s * s - 0.25;
        const double wave = std::abs(std::cos(pi / 2.0 * std::sin(theta)));
        sum += s * std::cos(theta) * std::exp(-z * y / 2.0) / std::sqrt(y * wave);
    }
    return sum * pi / points / std::sqrt(pi);
}

}  // namespace

double anderson_darling_tail(double z) {
    if (z < least_argument) {
        return 1.0;
    }
    double tail = 0.0;
    double sign = 1.0;
    for (int j = 1;; j += 2) {
        const double next = sign * term(z, j);
        tail += next;
        if (std::abs(next) <= 1e-16 * tail) {
            return std::min(tail, 1.0);
        }
        sign = -sign;
    }
}

double anderson_darling_statistic(std::span<const double> sorted_probabilities) {
    const std::size_t n = sorted_probabilities.size();
    const auto kept = [](double p) {
        return std::clamp(p, nearest_to_certain, 1.0 - nearest_to_certain);
    };
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        const double low = kept(sorted_probabilities[i]);
        const double high = kept(sorted_probabilities[n - 1 - i]);
        sum += (2.0 * static_cast<double>(i) + 1.0) * std::log(low * (1.0 - high));
    }
    const auto size = static_cast<double>(n);
    return -size - sum / size;
}

PValue p_value_of_anderson_darling(double statistic) {
    return PValue::of(anderson_darling_tail(statistic), tail_limit);
}

}  // namespace nn::stats
