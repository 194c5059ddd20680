#include "stats/moments.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/sum.hpp"

namespace nn::stats {
namespace {

constexpr double clip = 5.0;
constexpr std::size_t least_for_shape = 64;
constexpr double exact_limit = 1e-300;

// Powers 1 to 4 of standard units; the higher ones are bounded.
std::array<double, 4> powers(double z) {
    const double bounded = std::clamp(z, -clip, clip);
    const double square = bounded * bounded;
    return {z, z * z, square * bounded, square * square};
}

std::array<double, 4> sum_of_powers(std::span<const float> sample, double mean, double std) {
    std::array<double, 4> sums{};
    for (const float x : sample) {
        const auto terms = powers((static_cast<double>(x) - mean) / std);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            sums[k] += terms[k];
        }
    }
    return sums;
}

// The law of one power of the standard units.
SumLaw term_law(const law::Law& law, std::size_t power) {
    std::vector<Node> term = nodes_of(law);
    const double std = std::sqrt(law.variance());
    for (Node& node : term) {
        node.value = powers((node.value - law.mean()) / std)[power];
    }
    return SumLaw(std::move(term));
}

bool is_normal(const law::Law& law) {
    return law.components().size() == 1 &&
           std::holds_alternative<law::Normal>(law.components().front().law);
}

PValue p_value_of_power_sum(double sum, std::size_t n, const law::Law& law, std::size_t power) {
    const auto terms = static_cast<double>(n);
    if (is_normal(law) && power == 0) {
        const double z = sum / std::sqrt(terms);
        return two_sided(normal_tail(-z), normal_tail(z), exact_limit);
    }
    if (is_normal(law) && power == 1) {
        return two_sided(chi_squared_below(sum, terms), chi_squared_tail(sum, terms), exact_limit);
    }
    return term_law(law, power).p_value(sum, n);
}

Result describe(std::size_t power, double average, const law::Law& law) {
    const double std = std::sqrt(law.variance());
    const auto result = [](std::string_view id, Text name, double statistic, Text finding) {
        return Result{id, std::move(name),    statistic,           {},
                      0,  std::move(finding), Calibration::uniform};
    };
    switch (power) {
        case 0: {
            const double mean = law.mean() + average * std;
            return result("mean", {"mean", "均值"}, mean,
                          say("the mean is {:.4g}; the law has {:.4g}",
                              "均值是 {:.4g}，分布的均值是 {:.4g}", mean, law.mean()));
        }
        case 1: {
            const double root = std * std::sqrt(average);
            return result("log_variance", {"log-variance", "对数方差"}, std::log(average),
                          say("the standard deviation is {:.4g}; the law has {:.4g}",
                              "标准差是 {:.4g}，分布的标准差是 {:.4g}", root, std));
        }
        case 2: {
            const double expected = law.central_moment(3) / std::pow(std, 3);
            return result("skewness", {"skewness", "偏度"}, average,
                          say("the skewness is {:.4g}; the law has {:.4g}",
                              "偏度是 {:.4g}，分布的偏度是 {:.4g}", average, expected));
        }
        default: {
            const double expected = law.central_moment(4) / std::pow(std, 4);
            return result("kurtosis", {"kurtosis", "峰度"}, average,
                          say("the kurtosis is {:.4g}; the law has {:.4g}",
                              "峰度是 {:.4g}，分布的峰度是 {:.4g}", average, expected));
        }
    }
}

}  // namespace

std::vector<Result> test_moments(std::span<const float> sample, const law::Law& law) {
    const auto sums = sum_of_powers(sample, law.mean(), std::sqrt(law.variance()));
    std::vector<Result> results;
    if (sample.size() < SumLaw::least_terms && !is_normal(law)) {
        return results;
    }
    const std::size_t count = sample.size() < least_for_shape ? 2 : 4;
    for (std::size_t power = 0; power < count; ++power) {
        Result result = describe(power, sums[power] / static_cast<double>(sample.size()), law);
        result.p = p_value_of_power_sum(sums[power], sample.size(), law, power);
        result.n = sample.size();
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace nn::stats
