#include "stats/lobe.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/sort/spreadsort/float_sort.hpp>

#include "language/text.hpp"

namespace nn::stats {
namespace {

double law_density(const law::Law& law, double x) {
    double sum = 0.0;
    for (const auto& [probability, part] : law.components()) {
        sum += probability * law::density(part, x);
    }
    return sum;
}

Lobe lobe_of(law::Band band) {
    double probability = 0.0;
    std::vector<std::string> names;
    for (const auto& component : band.components) {
        probability += component.probability;
        names.push_back(to_string(component.law));
    }
    for (auto& component : band.components) {
        component.probability /= probability;
    }
    return {probability, band.range, law::Law(joined(names, " + "), std::move(band.components))};
}

// Either sign by itself: Boost subtracts the bits of two numbers, and those of opposite signs lie too far apart
void sort_ascending(std::vector<float>& values) {
    const auto positive =
        std::partition(values.begin(), values.end(), [](float x) { return std::signbit(x); });
    boost::sort::spreadsort::float_sort(values.begin(), positive);
    boost::sort::spreadsort::float_sort(positive, values.end());
}

}  // namespace

std::vector<Lobe> lobes_of(const law::Law& law) {
    std::vector<Lobe> lobes;
    for (law::Band& band : law::bands_of(law)) {
        lobes.push_back(lobe_of(std::move(band)));
    }
    return lobes;
}

bool is_far_bound(const Lobe& lobe, double bound) {
    constexpr double nothing = 1e-9;
    // A little inside: the range ends where float32 rounds the law's end to, which may lie beyond it
    constexpr double inside = 1e-6;
    const double way = lobe.law.mean() - bound;
    return std::isfinite(bound) &&
           law_density(lobe.law, bound + inside * way) * std::abs(way) < nothing;
}

std::vector<LobeSample> divide(std::span<const float> sample, const law::Law& law) {
    std::vector<float> atoms;
    for (const double atom : law.atoms()) {
        atoms.push_back(static_cast<float>(atom));
    }
    std::vector<LobeSample> samples;
    for (Lobe& lobe : lobes_of(law)) {
        samples.push_back({std::move(lobe), {}});
        auto& [range, sorted, on_far_bound] = samples.back();
        const auto [low, high] = range.range;
        const bool is_low_far = is_far_bound(range, low);
        const bool is_high_far = is_far_bound(range, high);
        sorted.reserve(sample.size());
        for (const float value : sample) {
            const auto x = static_cast<double>(value);
            if (!range.range.contains(x) || std::ranges::find(atoms, value) != atoms.end()) {
                continue;
            }
            if ((is_low_far && value <= static_cast<float>(low)) ||
                (is_high_far && value >= static_cast<float>(high))) {
                ++on_far_bound;
            } else {
                sorted.push_back(value);
            }
        }
        sort_ascending(sorted);
    }
    return samples;
}

}  // namespace nn::stats
