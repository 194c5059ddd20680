#include "stats/p_value.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>

namespace nn::stats {
namespace {

double two_sided_normal(double z) {
    return 2.0 * cdf(boost::math::normal(), -std::abs(z));
}

// The mean of f(x) over the sample, in double precision.
template <class F>
double mean_of(std::span<const float> sample, F f) {
    double sum = 0.0;
    for (const float x : sample) {
        sum += f(static_cast<double>(x));
    }
    return sum / static_cast<double>(sample.size());
}

}  // namespace

double p_value_of_mean(std::span<const float> sample, const Law& law) {
    const double mean = law.mean();
    const double error = mean_of(sample, [mean](double x) { return x - mean; });
    const auto n = static_cast<double>(sample.size());
    return two_sided_normal(error / std::sqrt(law.variance() / n));
}

double p_value_of_variance(std::span<const float> sample, const Law& law) {
    const double mean = law.mean();
    const double variance = law.variance();
    const double square = mean_of(sample, [mean](double x) { return (x - mean) * (x - mean); });
    const auto n = static_cast<double>(sample.size());
    const double spread = law.central_moment(4) - variance * variance;
    return two_sided_normal((square - variance) / std::sqrt(spread / n));
}

double p_value_of_count(std::size_t count, std::size_t n, double probability) {
    const boost::math::binomial law(static_cast<double>(n), probability);
    const auto k = static_cast<double>(count);
    const double at_most = cdf(law, k);
    const double at_least = count == 0 ? 1.0 : cdf(complement(law, k - 1.0));
    return std::min(1.0, 2.0 * std::min(at_most, at_least));
}

}  // namespace nn::stats
