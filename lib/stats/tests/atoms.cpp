#include "stats/tests/atoms.hpp"

#include <algorithm>
#include <memory>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/runs.hpp"

namespace nn::stats {
namespace {

Result test_count(const MatrixView& matrix, const law::Law& law, double atom) {
    const std::size_t n = matrix.values.size();
    const auto count =
        static_cast<std::size_t>(std::ranges::count(matrix.values, static_cast<float>(atom)));
    const double probability = law.probability_of(atom);
    return {"atom",
            say("values equal to {:.4g}", "等于 {:.4g} 的值", atom),
            static_cast<double>(count),
            p_value_of_count(count, n, probability),
            n,
            say("{} of {} values are {:.4g}; a share of {:.4g} should be",
                "{1} 个值中有 {0} 个是 {2:.4g}，应占 {3:.4g}", count, n, atom, probability),
            Calibration::conservative};
}

Result test_division(const MatrixView& matrix, const law::Law& law,
                     std::span<const LobeSample> lobes) {
    std::vector<std::size_t> counts;
    std::vector<double> probabilities;
    for (const double atom : law.atoms()) {
        counts.push_back(
            static_cast<std::size_t>(std::ranges::count(matrix.values, static_cast<float>(atom))));
        probabilities.push_back(law.probability_of(atom));
    }
    for (const auto& [lobe, sorted, on_far_bound] : lobes) {
        counts.push_back(sorted.size() + on_far_bound);
        probabilities.push_back(lobe.probability);
    }
    const ChiSquared found = p_value_of_counts(counts, probabilities);
    return {
        "division",
        {"χ² of atoms and lobes", "原子与各段的 χ²"},
        found.statistic,
        found.p,
        matrix.values.size(),
        say("the values divide between the parts of {} with χ² = {:.4g} at {} degrees of freedom",
            "数值在 {} 各部分之间的分配，χ² = {:.4g}，自由度 {}", law.name(), found.statistic,
            found.degrees_of_freedom),
        Calibration::conservative};
}

Result test_runs(std::span<const float> sequence, double atom, bool along_rows) {
    const std::size_t n = sequence.size();
    const auto marks = std::make_unique<bool[]>(n);
    std::ranges::transform(sequence, marks.get(),
                           [atom](float x) { return x == static_cast<float>(atom); });
    const std::span<const bool> view(marks.get(), n);
    const std::size_t runs = count_runs(view);
    const auto marked = static_cast<std::size_t>(std::ranges::count(view, true));
    const double expected =
        static_cast<double>(marked) * static_cast<double>(n - marked + 1) / static_cast<double>(n);
    const Text way = along_rows ? Text{"along rows", "沿行"} : Text{"along columns", "沿列"};
    return {along_rows ? "runs_in_rows" : "runs_in_columns",
            say("runs of {:.4g} {}", "{:.4g} {}的游程", atom, way),
            static_cast<double>(runs),
            p_value_of_runs(runs, marked, n),
            n,
            say("{} values of {:.4g} form {} runs {}; {:.0f} are expected",
                "{0} 个 {1:.4g} {3}形成 {2} 个游程，期望是 {4:.0f} 个", marked, atom, runs, way,
                expected),
            Calibration::conservative};
}

}  // namespace

std::vector<Result> test_atoms(const MatrixView& matrix, const law::Law& law,
                               std::span<const LobeSample> lobes) {
    const auto atoms = law.atoms();
    if (atoms.size() + lobes.size() < 2) {
        return {};
    }
    std::vector<Result> results{test_division(matrix, law, lobes)};
    const std::vector<float> turned = by_columns(matrix.values, matrix.columns);
    for (const double atom : atoms) {
        results.push_back(test_count(matrix, law, atom));
        results.push_back(test_runs(matrix.values, atom, true));
        if (matrix.rows > 1 && matrix.columns > 1) {
            results.push_back(test_runs(turned, atom, false));
        }
    }
    return results;
}

}  // namespace nn::stats
