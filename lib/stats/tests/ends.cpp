#include "stats/tests/ends.hpp"

#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "stats/count.hpp"

namespace nn::stats {
namespace {

constexpr double step = 0x1p-24;

// P(max ≥ m). The inverse of a distribution function, taken of a rounded number, makes the outermost
// values up to four times as likely.
double p_of_reaching(double probability_above, std::size_t n, bool is_by_inverse) {
    const double above = std::min(1.0, probability_above * (is_by_inverse ? 4.0 : 1.0));
    return -std::expm1(static_cast<double>(n) * std::log1p(-above));
}

// One end, as the upper one of a law: `above` is the probability of a value beyond the extreme
Result test_extreme(const char* id, const Text& name, double extreme, double bound, double above,
                    std::size_t n, const Lobe& lobe) {
    const PValue reaches_far_enough = p_value_of_largest(above, n);
    const bool is_far = is_far_bound(lobe, bound);
    const PValue p =
        std::isfinite(bound) && !is_far
            ? reaches_far_enough
            : two_sided(reaches_far_enough.value, p_of_reaching(above, n, is_far), exact_limit);
    return {id,
            name,
            extreme,
            p,
            n,
            std::isfinite(bound)
                ? say("the {} is {:.6g}; {} reaches {:.6g}", "{}是 {:.6g}，而 {} 可达 {:.6g}", name,
                      extreme, lobe.law.name(), bound)
                : say("the {} is {:.6g}; beyond it {:.2g} values of {} are to be expected",
                      "{0}是 {1:.6g}；在它之外，{3} 应有约 {2:.2g} 个值", name, extreme,
                      above * static_cast<double>(n), lobe.law.name()),
            is_far ? Calibration::conservative : Calibration::uniform};
}

// Both ends together: what a law is cut off at on either side halves what one side needs
Result test_reach(double lowest, double highest, double below, double above, std::size_t n,
                  const Lobe& lobe) {
    return {"reach",
            {"reach of both ends", "两端的跨度"},
            highest - lowest,
            p_value_of_reach(below + above, n),
            n,
            say("the values reach from {:.6g} to {:.6g}; beyond, {:.3g} values of {} are to be "
                "expected",
                "数值从 {0:.6g} 到 {1:.6g}；在此之外，{3} 应有约 {2:.3g} 个值", lowest, highest,
                (below + above) * static_cast<double>(n), lobe.law.name()),
            Calibration::uniform};
}

Result test_on_bound(const LobeSample& sample, law::Precision precision) {
    const auto& [lobe, sorted, on_far_bound] = sample;
    const auto low = static_cast<float>(lobe.range.low);
    const auto high = static_cast<float>(lobe.range.high);
    const auto count =
        on_far_bound + static_cast<std::size_t>(std::ranges::count_if(
                           sorted, [low, high](float x) { return x <= low || high <= x; }));
    // How often rounding puts a draw on one of the two bounds, at most
    const double probability = std::min(1.0, 4.0 * lobe.law.largest_cell(precision));
    return {"on_bound",
            {"values on a bound", "落在边界上的值"},
            static_cast<double>(count),
            p_value_of_excess(count, sorted.size() + on_far_bound, probability),
            sorted.size() + on_far_bound,
            say("{} values are exactly {:.6g} or {:.6g}, the bounds",
                "有 {} 个值恰好等于边界 {:.6g} 或 {:.6g}", count, low, high),
            Calibration::conservative};
}

}  // namespace

PValue p_value_of_largest(double probability_above, std::size_t n) {
    const double above = std::clamp(probability_above - step, 0.0, 1.0);
    return PValue::of(std::exp(static_cast<double>(n) * std::log1p(-above)), exact_limit);
}

PValue p_value_of_reach(double probability_beyond, std::size_t n) {
    const double beyond = std::clamp(probability_beyond - 2.0 * step, 0.0, 1.0);
    const auto others = static_cast<double>(n) - 1.0;
    const double none = beyond < 1.0 ? std::exp(others * std::log1p(-beyond)) : 0.0;
    return PValue::of(n < 2 ? 1.0 : none * (1.0 + others * beyond), exact_limit);
}

std::vector<Result> test_ends(const LobeSample& sample, law::Precision precision) {
    const auto& [lobe, sorted, on_far_bound] = sample;
    if (sorted.empty()) {
        return {};
    }
    const std::size_t n = sorted.size();
    const auto lowest = static_cast<double>(sorted.front());
    const auto highest = static_cast<double>(sorted.back());
    const double below = lobe.law.probability_below(lowest);
    const double above = lobe.law.reflected().probability_below(-highest);
    std::vector<Result> results{test_extreme("highest", {"largest value", "最大值"}, highest,
                                             lobe.range.high, above, n, lobe),
                                test_extreme("lowest", {"smallest value", "最小值"}, lowest,
                                             lobe.range.low, below, n, lobe),
                                test_reach(lowest, highest, below, above, n, lobe)};
    if (std::isfinite(lobe.range.low) && std::isfinite(lobe.range.high)) {
        results.push_back(test_on_bound(sample, precision));
    }
    return results;
}

}  // namespace nn::stats
