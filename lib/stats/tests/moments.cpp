#include "stats/tests/moments.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/lobe.hpp"
#include "stats/sum.hpp"

namespace nn::stats {
namespace {

constexpr double clip = 5.0;
constexpr std::size_t least_for_shape = 64;

// The law of a function of one value
template <class F>
SumLaw term_law(const law::Law& law, F term) {
    std::vector<Node> nodes = nodes_of(law);
    for (Node& node : nodes) {
        node.value = term(node.value);
    }
    return SumLaw(std::move(nodes));
}

bool is_normal(const law::Law& law) {
    return law.components().size() == 1 &&
           std::holds_alternative<law::Normal>(law.components().front().law);
}

struct Totals {
    double first = 0.0;
    double second = 0.0;
    std::size_t n = 0;
};

Totals totals_of(std::span<const float> sample, const law::Law& law) {
    std::vector<float> far;
    for (const Lobe& lobe : lobes_of(law)) {
        for (const double bound : {lobe.range.low, lobe.range.high}) {
            if (is_far_bound(lobe, bound)) {
                far.push_back(static_cast<float>(bound));
            }
        }
    }
    const double std = std::sqrt(law.variance());
    Totals sums;
    for (const float x : sample) {
        if (far.empty() || std::ranges::find(far, x) == far.end()) {
            const double z = (static_cast<double>(x) - law.mean()) / std;
            sums.first += z;
            sums.second += z * z;
            ++sums.n;
        }
    }
    return sums;
}

double third(double z) {
    const double x = std::clamp(z, -clip, clip);
    return x * (x * x - 3.0);
}

double fourth(double z) {
    const double square = std::min(z * z, clip * clip);
    return square * (square - 6.0) + 3.0;
}

Result test_polynomial(const Scores& scores, const char* id, Text name, const Text& what,
                       double (*polynomial)(double)) {
    const std::size_t n = scores.live;
    const auto term = [polynomial](float z) {
        return z == 0.0F ? 0.0 : polynomial(static_cast<double>(z));
    };
    const double sum =
        std::transform_reduce(scores.value.begin(), scores.value.end(), 0.0, std::plus<>(), term);
    const double average = sum / static_cast<double>(n);
    return {id,
            std::move(name),
            average,
            term_law(law::normal(0.0, 1.0), polynomial).p_value(sum, n),
            n,
            say("{} of the normal scores is {:.3g} on average, and should be 0",
                "正态得分的{}平均为 {:.3g}，应当为 0", what, average),
            Calibration::uniform};
}

}  // namespace

std::vector<Result> test_moments(std::span<const float> sample, const law::Law& law) {
    const auto [first, second, n] = totals_of(sample, law);
    if (n == 0 || (n < SumLaw::least_terms && !is_normal(law))) {
        return {};
    }
    const auto terms = static_cast<double>(n);
    const double std = std::sqrt(law.variance());
    const auto standardized = [&](double x) { return (x - law.mean()) / std; };
    PValue of_mean{};
    PValue of_variance{};
    if (is_normal(law)) {
        const double z = first / std::sqrt(terms);
        of_mean = two_sided(normal_tail(-z), normal_tail(z), exact_limit);
        of_variance = two_sided(chi_squared_below(second, terms), chi_squared_tail(second, terms),
                                exact_limit);
    } else {
        of_mean = term_law(law, standardized).p_value(first, n);
        of_variance = term_law(law, [&](double x) {
                          return standardized(x) * standardized(x);
                      }).p_value(second, n);
    }
    const double mean = law.mean() + first / terms * std;
    const double root = std * std::sqrt(second / terms);
    return {{"mean",
             {"mean", "均值"},
             mean,
             of_mean,
             n,
             say("the mean is {:.4g}; the distribution has {:.4g}",
                 "均值是 {:.4g}，分布的均值是 {:.4g}", mean, law.mean()),
             Calibration::uniform},
            {"log_variance",
             {"log-variance", "对数方差"},
             std::log(second / terms),
             of_variance,
             n,
             say("the standard deviation is {:.4g}; the distribution has {:.4g}",
                 "标准差是 {:.4g}，分布的标准差是 {:.4g}", root, std),
             Calibration::uniform}};
}

std::vector<Result> test_hermite(const Scores& scores) {
    if (scores.live < least_for_shape) {
        return {};
    }
    return {test_polynomial(scores, "skewness", {"skewness", "偏度"},
                            {"the third Hermite polynomial", "三阶 Hermite 多项式"}, third),
            test_polynomial(scores, "kurtosis", {"kurtosis", "峰度"},
                            {"the fourth Hermite polynomial", "四阶 Hermite 多项式"}, fourth)};
}

}  // namespace nn::stats
