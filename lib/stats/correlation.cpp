#include "stats/correlation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace nn::stats {
namespace {

// Central moments 0 to 4 of P(w < x) + P(w = x)/2: uniform, but each atom's share of (0, 1) is
// gathered in its middle.
std::array<double, 5> moments_of_probability(const law::Law& law) {
    const auto integral = [](double low, double high, int k) {
        return (std::pow(high - 0.5, k + 1) - std::pow(low - 0.5, k + 1)) / (k + 1);
    };
    std::array<double, 5> moments{};
    for (int k = 0; k <= 4; ++k) {
        double moment = integral(0.0, 1.0, k);
        for (const double atom : law.atoms()) {
            const double share = law.probability_of(atom);
            const double below = law.probability_below(atom);
            moment -= integral(below, below + share, k);
            moment += share * std::pow(below + share / 2.0 - 0.5, k);
        }
        moments[static_cast<std::size_t>(k)] = moment;
    }
    return moments;
}

}  // namespace

std::vector<double> scores_of(std::span<const float> values, const law::Law& law) {
    const double scale = 1.0 / std::sqrt(moments_of_probability(law)[2]);
    const bool has_atoms = !law.atoms().empty();
    std::vector<double> scores;
    scores.reserve(values.size());
    for (const float value : values) {
        const auto x = static_cast<double>(value);
        const double atom = has_atoms ? law.probability_of(x) / 2.0 : 0.0;
        scores.push_back((law.probability_below(x) + atom - 0.5) * scale);
    }
    return scores;
}

Correlation correlation_of_neighbours(std::span<const double> scores, const law::Law& law) {
    double sum = 0.0;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        sum += scores[i - 1] * scores[i];
    }
    const auto pairs = static_cast<double>(scores.size() - 1);
    const double z = std::abs(sum) / std::sqrt(pairs);

    const auto moments = moments_of_probability(law);
    const double third = moments[3] / std::pow(moments[2], 1.5);
    const double fourth = moments[4] / (moments[2] * moments[2]);
    const double asymmetry = third * third * std::pow(z, 3) / (6.0 * std::sqrt(pairs));
    const double excess = std::max(0.0, fourth * fourth - 3.0 + 6.0 * (fourth - 1.0));
    const double growth = asymmetry + excess * std::pow(z, 4) / (24.0 * pairs);
    const double p = 2.0 * normal_tail(z) * std::exp(std::min(growth, 50.0));
    return {.coefficient = sum / pairs, .p = PValue::of(std::min(p, 1.0), 1e-12)};
}

}  // namespace nn::stats
