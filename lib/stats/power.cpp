#include "stats/power.hpp"

#include <cmath>

#include <boost/math/distributions/normal.hpp>

#include "stats/result.hpp"

namespace nn::stats {
namespace {

constexpr double missed = 1e-6;

double by_variance(const law::Law& law, double ratio) {
    const boost::math::normal standard;
    const double kurtosis = law.central_moment(4) / (law.variance() * law.variance());
    const double distance =
        (quantile(complement(standard, level / 2.0)) + quantile(complement(standard, missed))) /
        (2.0 * std::log(ratio));
    return (kurtosis - 1.0) * distance * distance;
}

// Where the law ends, relative to its mean; infinite where it does not.
double upper_end(const law::Law& law) {
    double end = law.mean();
    for (const auto& component : law.components()) {
        end = std::max(end, law::support(component.law).high);
    }
    return end;
}

}  // namespace

double values_needed(const law::Law& law, double ratio) {
    if (law.variance() == 0.0) {
        return 1.0;
    }
    const double variance = by_variance(law, ratio);
    const double end = upper_end(law);
    if (!std::isfinite(end)) {
        return std::ceil(variance);
    }
    const double shrunk = law.mean() + (end - law.mean()) / ratio;
    const double below = law.probability_below(shrunk);
    return std::ceil(below < 1.0 ? std::min(variance, std::log(level / 2.0) / std::log(below))
                                 : variance);
}

}  // namespace nn::stats
