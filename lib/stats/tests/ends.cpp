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

std::vector<Result> test_ends(const LobeSample& sample, law::Precision precision) {
    const auto& [lobe, sorted, on_far_bound] = sample;
    if (sorted.empty()) {
        return {};
    }
    const auto lowest = static_cast<double>(sorted.front());
    const auto highest = static_cast<double>(sorted.back());
    std::vector<Result> results{
        test_extreme("highest", {"largest value", "最大值"}, highest, lobe.range.high,
                     lobe.law.reflected().probability_below(-highest), sorted.size(), lobe),
        test_extreme("lowest", {"smallest value", "最小值"}, lowest, lobe.range.low,
                     lobe.law.probability_below(lowest), sorted.size(), lobe)};
    if (std::isfinite(lobe.range.low) && std::isfinite(lobe.range.high)) {
        results.push_back(test_on_bound(sample, precision));
    }
    return results;
}

}  // namespace nn::stats
