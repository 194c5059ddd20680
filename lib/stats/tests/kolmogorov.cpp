#include "stats/tests/kolmogorov.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nn::stats {
namespace {

constexpr double series_limit = 1e-14;
constexpr std::size_t least_for_too_close = 1024;
// Either series needs only a few terms on its side of this
constexpr double middle = 1.0;

double small_series(double x) {
    const double unit = std::numbers::pi * std::numbers::pi / (8.0 * x * x);
    double sum = 0.0;
    for (int k = 1; k <= 9; k += 2) {
        sum += std::exp(-k * k * unit);
    }
    return std::sqrt(2.0 * std::numbers::pi) / x * sum;
}

double large_series(double x) {
    double sum = 0.0;
    for (int k = 1; k <= 6; ++k) {
        sum += (k % 2 == 1 ? 2.0 : -2.0) * std::exp(-2.0 * k * k * x * x);
    }
    return sum;
}

}  // namespace

double kolmogorov_below(double x) {
    if (x <= 0.0) {
        return 0.0;
    }
    return x < middle ? small_series(x) : 1.0 - large_series(x);
}

double kolmogorov_tail(double x) {
    if (x <= 0.0) {
        return 1.0;
    }
    return x < middle ? 1.0 - small_series(x) : large_series(x);
}

double kolmogorov_distance(std::span<const double> sorted_probabilities) {
    const auto n = static_cast<double>(sorted_probabilities.size());
    double distance = 0.0;
    double before = 0.0;
    for (const double probability : sorted_probabilities) {
        const double after = before + 1.0;
        distance = std::max({distance, after / n - probability, probability - before / n});
        before = after;
    }
    return distance;
}

PValue p_value_of_distance(double distance, std::size_t n) {
    const double root = std::sqrt(static_cast<double>(n));
    const double scaled = root * distance;
    const double x = scaled + 1.0 / (6.0 * root) + (scaled - 1.0) / (4.0 * root * root);
    if (n < least_for_too_close) {
        return PValue::of(kolmogorov_tail(x), series_limit);
    }
    return two_sided(kolmogorov_below(x), kolmogorov_tail(x), series_limit);
}

}  // namespace nn::stats
