#include "stats/diagnosis/summary.hpp"

#include <algorithm>
#include <cmath>

namespace nn::stats {

Summary Summary::of(std::span<const float> values) {
    Summary summary{.n = static_cast<double>(values.size())};
    const auto [lowest, highest] = std::ranges::minmax(values);
    summary.low = static_cast<double>(lowest);
    summary.high = static_cast<double>(highest);
    for (const float x : values) {
        summary.mean += static_cast<double>(x);
    }
    summary.mean /= summary.n;
    for (const float x : values) {
        const double d = static_cast<double>(x) - summary.mean;
        summary.variance += d * d;
    }
    summary.variance /= summary.n;
    return summary;
}

void Summary::add(const Summary& other) {
    const double total = n + other.n;
    const double apart = other.mean - mean;
    variance =
        (n * variance + other.n * other.variance + n * other.n / total * apart * apart) / total;
    mean += apart * other.n / total;
    low = std::min(low, other.low);
    high = std::max(high, other.high);
    n = total;
}

bool Summary::could_be(const law::Law& law, law::Precision precision) const {
    constexpr double far = 7.0;
    if (!law.supports(low, precision) || !law.supports(high, precision)) {
        return false;
    }
    if (law.variance() == 0.0) {
        return low == high;
    }
    const double spread = law.central_moment(4) - law.variance() * law.variance();
    return std::abs(mean - law.mean()) <= far * std::sqrt(law.variance() / n) &&
           std::abs(variance - law.variance()) <=
               far * std::sqrt(spread / n) + far * far * law.variance() / n;
}

}  // namespace nn::stats
