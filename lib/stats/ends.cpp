#include "stats/ends.hpp"

#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "stats/count.hpp"

namespace nn::stats {
namespace {

constexpr double step = 0x1p-24;

// Whether an extreme lies as near to the end of its range as it should: `beyond` is the probability of
// a value beyond it.
Result test_extreme(const char* id, const Text& name, double extreme, double reach, double beyond,
                    std::size_t n, const Lobe& lobe) {
    return {id,
            name,
            extreme,
            p_value_of_largest(beyond, n),
            n,
            say("the {} is {:.6g}; {} reaches {:.6g}", "{}是 {:.6g}，而 {} 可达 {:.6g}", name,
                extreme, lobe.law.name(), reach),
            Calibration::uniform};
}

Result test_highest(double highest, double above, std::size_t n, const Lobe& lobe) {
    return test_extreme("highest", {"largest value", "最大值"}, highest, lobe.range.high, above, n,
                        lobe);
}

Result test_lowest(double lowest, double below, std::size_t n, const Lobe& lobe) {
    return test_extreme("lowest", {"smallest value", "最小值"}, lowest, lobe.range.low, below, n,
                        lobe);
}

// How often float32 puts a draw on one of the two bounds, at most.
double probability_on_bound(const Lobe& lobe) {
    double cell = 0.0;
    for (const auto& component : lobe.law.components()) {
        cell = std::max(cell, law::largest_cell(component.law));
    }
    return std::min(1.0, 4.0 * cell / lobe.probability);
}

Result test_on_bound(const LobeSample& sample) {
    const auto& [lobe, sorted] = sample;
    const auto low = static_cast<float>(lobe.range.low);
    const auto high = static_cast<float>(lobe.range.high);
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(sorted, [low, high](float x) { return x <= low || high <= x; }));
    return {"on_bound",
            {"values on a bound", "落在边界上的值"},
            static_cast<double>(count),
            p_value_of_excess(count, sorted.size(), probability_on_bound(lobe)),
            sorted.size(),
            say("{} values are exactly {:.6g} or {:.6g}, the bounds",
                "有 {} 个值恰好等于边界 {:.6g} 或 {:.6g}", count, low, high),
            Calibration::conservative};
}

}  // namespace

PValue p_value_of_largest(double probability_above, std::size_t n) {
    const double above = std::clamp(probability_above - step, 0.0, 1.0);
    return PValue::of(std::exp(static_cast<double>(n) * std::log1p(-above)), 1e-300);
}

std::vector<Result> test_ends(const LobeSample& sample) {
    const auto& [lobe, sorted] = sample;
    if (sorted.empty() || !std::isfinite(lobe.range.low) || !std::isfinite(lobe.range.high)) {
        return {};
    }
    const auto lowest = static_cast<double>(sorted.front());
    const auto highest = static_cast<double>(sorted.back());
    const double above = 1.0 - lobe.law.probability_below(highest);
    const double below = lobe.law.probability_below(lowest);
    return {test_highest(highest, above, sorted.size(), lobe),
            test_lowest(lowest, below, sorted.size(), lobe), test_on_bound(sample)};
}

}  // namespace nn::stats
