#include "wrong/wrong_law.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "stats/p_value.hpp"
#include "stats/result.hpp"

namespace wrong {
namespace {

// ln P(Z > z), also where the probability is too small for a double.
double log_normal_tail(double z) {
    if (z < 30.0) {
        return std::log(nn::stats::normal_tail(z));
    }
    return -z * z / 2.0 - std::log(z * std::sqrt(2.0 * std::numbers::pi));
}

struct Spread {
    double mean = 0.0;
    double std = 0.0;
};

Spread spread_of(std::span<const double> numbers) {
    const auto n = static_cast<double>(numbers.size());
    Spread of;
    for (const double x : numbers) {
        of.mean += x / n;
    }
    for (const double x : numbers) {
        of.std += (x - of.mean) * (x - of.mean) / std::max(1.0, n - 1.0);
    }
    of.std = std::sqrt(of.std);
    return of;
}

// ln P(L ≥ threshold) under the claim, where L is N(mean, std²) under the wrong law.
double log_level(double threshold, Spread of) {
    if (of.std < 1e-9 * std::abs(of.mean)) {
        return -of.mean;
    }
    const double exact = -of.mean + of.std * of.std / 2.0 +
                         log_normal_tail((threshold - of.mean + of.std * of.std) / of.std);
    return std::min(exact, -threshold);  // Markov's bound holds whatever the law of L
}

}  // namespace

std::vector<float> WrongLaw::draw(const Layout& layout, std::uint64_t seed) const {
    std::vector<float> values(layout.size);
    nn::Generator generator(seed);
    right->draw(values, layout.shape, generator);
    change(values, layout, generator);
    return values;
}

Ideal ideal_test(std::vector<double> evidence, bool is_p_value) {
    constexpr double largest = 1e5;
    const double log_of_level = std::log(nn::stats::level);
    const auto count = static_cast<double>(evidence.size());
    const auto impossible = static_cast<double>(
        std::erase_if(evidence, [](double x) { return x > largest || std::isnan(x); }));
    const double certain = impossible / count;
    // The wrong law gives such evidence against itself once in e⁵⁰ draws: rounding did
    const double open =
        1.0 - certain -
        static_cast<double>(std::erase_if(evidence, [](double x) { return x < -50.0; })) / count;
    if (evidence.empty()) {
        return {.power = certain, .log10_p = certain > 0.5 ? -largest : 0.0};
    }
    const Spread of = spread_of(evidence);
    const auto rejected = [&](double threshold) {
        return of.std > 0.0 ? nn::stats::normal_tail((threshold - of.mean) / of.std)
                            : (of.mean >= threshold ? 1.0 : 0.0);
    };
    double threshold = -log_of_level;
    double p = -of.mean;
    if (!is_p_value) {
        double low = of.mean - 12.0 * of.std - 1.0;
        for (int step = 0; step < 100 && low < threshold; ++step) {
            const double middle = (low + threshold) / 2.0;
            (log_level(middle, of) <= log_of_level ? threshold : low) = middle;
        }
        p = log_level(of.mean, of);
    }
    return {.power = certain + open * rejected(threshold),
            .log10_p = certain > 0.5 ? -largest
                                     : std::max(-largest, std::min(0.0, p / std::numbers::ln10))};
}

std::vector<WrongLaw> laws() {
    std::vector<WrongLaw> all;
    for (auto list :
         {of_scale::laws, of_offset::laws, of_shape::laws, of_grid::laws, of_correlation::laws,
          of_copies::laws, of_order::laws, of_evenness::laws, of_half_files::laws, of_mask::laws,
          of_orthogonal::laws, of_sparse::laws, of_fixed::laws}) {
        std::ranges::move(list(), std::back_inserter(all));
    }
    return all;
}

}  // namespace wrong
