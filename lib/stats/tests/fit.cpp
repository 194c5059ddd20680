#include "stats/tests/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/spectrum.hpp"
#include "stats/tests/anderson_darling.hpp"
#include "stats/tests/kolmogorov.hpp"
#include "stats/tests/lags.hpp"
#include "stats/tests/most_telling.hpp"

namespace nn::stats {
namespace {

constexpr std::size_t least_for_details = 64;

Result test_kolmogorov(std::span<const double> probabilities, const Lobe& lobe) {
    const std::size_t n = probabilities.size();
    const double distance = kolmogorov_distance(probabilities);
    return {"kolmogorov_smirnov",
            {"Kolmogorov-Smirnov distance", "Kolmogorov-Smirnov 距离"},
            distance,
            p_value_of_distance(distance, n),
            n,
            say("the distribution function is up to {:.3g} away from that of {}",
                "分布函数与 {1} 最多相差 {0:.3g}", distance, lobe.law.name()),
            Calibration::uniform};
}

Result test_anderson_darling(std::span<const double> probabilities, const Lobe& lobe) {
    const double statistic = anderson_darling_statistic(probabilities);
    return {"anderson_darling",
            {"Anderson-Darling distance", "Anderson-Darling 距离"},
            statistic,
            p_value_of_anderson_darling(statistic),
            probabilities.size(),
            say("the shape differs from {}, in the tails above all", "形状与 {} 不同，尤其在尾部",
                lobe.law.name()),
            Calibration::uniform};
}

}  // namespace

Result test_tails(std::span<const double> sorted) {
    MostTelling most_telling;
    constexpr std::array thresholds{3.0, 3.5, 4.0};
    for (const double threshold : thresholds) {
        const double share = normal_tail(threshold);
        const auto low = std::ranges::lower_bound(sorted, share) - sorted.begin();
        const auto high = sorted.end() - std::ranges::upper_bound(sorted, 1.0 - share);
        const auto count = static_cast<std::size_t>(low + high);
        const double p = p_value_of_count(count, sorted.size(), 2.0 * share).value;
        most_telling.ask(p, static_cast<double>(count), [&] {
            return say(
                "{} values lie in the outermost {:.2g} of the distribution, where a normal "
                "distribution is beyond "
                "{}σ; {:.2g} are expected",
                "有 {} 个值落在分布最外侧的 {:.2g}（相当于正态分布的 {}σ 之外），期望是 {:.2g} 个",
                count, 2.0 * share, threshold, 2.0 * share * static_cast<double>(sorted.size()));
        });
    }
    return most_telling.result("tails", {"values far out", "远离中心的值"}, sorted.size());
}

Result test_gap(std::span<const double> sorted, double largest_cell) {
    double before = 0.0;
    double gap = 0.0;
    double where = 0.0;
    for (const double u : sorted) {
        if (u - before > gap) {
            gap = u - before;
            where = before;
        }
        before = u;
    }
    if (1.0 - before > gap) {
        gap = 1.0 - before;
        where = before;
    }
    const auto n = static_cast<double>(sorted.size());
    const double open = std::clamp(gap - 2.0 * largest_cell, 0.0, 1.0);
    return {"largest_gap",
            {"largest gap", "最大间隙"},
            gap,
            PValue::of(std::min(1.0, (n + 1.0) * std::exp(n * std::log1p(-open))), exact_limit),
            sorted.size(),
            say("no value lies between the quantiles {:.4g} and {:.4g} of the distribution",
                "在分布的分位数 {:.4g} 与 {:.4g} 之间没有任何值", where, where + gap),
            Calibration::conservative};
}

Result test_comb(std::span<const double> sorted) {
    constexpr std::size_t bins = 16384;
    constexpr std::size_t most = bins / 2 - 1;  // so many that two bins a tooth would be coins
    Grid counts(1, bins);
    for (const double u : sorted) {
        const auto bin = static_cast<std::size_t>(u * static_cast<double>(bins));
        counts(0, std::min(bin, bins - 1)) += 1.0F;
    }
    counts.transform(false);
    const auto n = static_cast<double>(sorted.size());
    std::size_t teeth = 1;
    double power = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 1; k <= most; ++k) {
        // Half of the level is spread evenly, half goes to few teeth
        const auto few = static_cast<double>(k * (k + 1));
        const double here = static_cast<double>(std::norm(counts(0, k))) / n;
        const double log_p = log_p_of_wave(here, 1.0, Marginal::coin) -
                             std::log(0.5 / static_cast<double>(most) + 0.5 / few);
        if (log_p < least) {
            teeth = k;
            power = here;
            least = log_p;
        }
    }
    return {"comb",
            {"comb", "梳齿"},
            power,
            PValue::of(std::min(1.0, std::exp(least)), exact_limit),
            sorted.size(),
            say("how often the density rises and falls over the distribution: {}",
                "密度在整个分布上起伏 {} 次", teeth),
            Calibration::conservative};
}

std::vector<Result> test_fit(const LobeSample& sample, law::Precision precision) {
    const auto& [lobe, sorted, on_far_bound] = sample;
    if (sorted.empty()) {
        return {};
    }
    std::vector<double> probabilities;
    probabilities.reserve(sorted.size());
    for (const float x : sorted) {
        probabilities.push_back(lobe.law.probability_below(static_cast<double>(x)));
    }
    std::vector<Result> results{test_kolmogorov(probabilities, lobe)};
    if (sorted.size() >= least_for_details) {
        results.push_back(test_anderson_darling(probabilities, lobe));
        results.push_back(test_tails(probabilities));
        results.push_back(test_gap(probabilities, lobe.law.largest_cell(precision)));
        results.push_back(test_comb(probabilities));
    }
    return results;
}

}  // namespace nn::stats
