#include "stats/fit.hpp"

#include <algorithm>

#include "language/say.hpp"
#include "stats/anderson_darling.hpp"
#include "stats/count.hpp"
#include "stats/kolmogorov.hpp"

namespace nn::stats {
namespace {

constexpr std::size_t least_for_anderson_darling = 64;

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

Result test_beyond(std::span<const float> sorted, const law::Normal& law, int deviations) {
    const auto is_beyond = [&](float x) {
        return std::abs((static_cast<double>(x) - law.mean) / law.std) > deviations;
    };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(sorted, is_beyond));
    const std::size_t n = sorted.size();
    const double probability = 2.0 * normal_tail(deviations);
    const double expected = static_cast<double>(n) * probability;
    return {deviations == 4 ? "beyond_4" : "beyond_6",
            say("values beyond {}σ", "{}σ 之外的值", deviations),
            static_cast<double>(count),
            deviations == 4 ? p_value_of_count(count, n, probability)
                            : p_value_of_excess(count, n, probability),
            n,
            say("{} values lie beyond {}σ; {:.2g} are expected",
                "有 {} 个值在 {}σ 之外，期望是 {:.2g} 个", count, deviations, expected),
            Calibration::conservative};
}

}  // namespace

std::vector<Result> test_fit(const LobeSample& sample) {
    const auto& [lobe, sorted] = sample;
    if (sorted.empty()) {
        return {};
    }
    std::vector<double> probabilities;
    probabilities.reserve(sorted.size());
    for (const float x : sorted) {
        probabilities.push_back(lobe.law.probability_below(static_cast<double>(x)));
    }
    std::vector<Result> results{test_kolmogorov(probabilities, lobe)};
    if (sorted.size() >= least_for_anderson_darling) {
        results.push_back(test_anderson_darling(probabilities, lobe));
    }
    return results;
}

std::vector<Result> test_tails(const LobeSample& sample) {
    const auto& [lobe, sorted] = sample;
    const auto& components = lobe.law.components();
    const auto* normal = std::get_if<law::Normal>(&components.front().law);
    if (sorted.empty() || components.size() != 1 || normal == nullptr) {
        return {};
    }
    return {test_beyond(sorted, *normal, 4), test_beyond(sorted, *normal, 6)};
}

}  // namespace nn::stats
