#include "stats/independence.hpp"

#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "stats/correlation.hpp"
#include "stats/repeats.hpp"

namespace nn::stats {
namespace {

Result test_neighbours(std::span<const double> scores, const law::Law& law, bool along_rows) {
    const auto [coefficient, p] = correlation_of_neighbours(scores, law);
    const Text way = along_rows ? Text{"along rows", "沿行"} : Text{"along columns", "沿列"};
    return {along_rows ? "correlation_in_rows" : "correlation_in_columns",
            say("correlation {}", "{}的相关性", way),
            coefficient,
            p,
            scores.size(),
            say("neighbours {} correlate with coefficient {:.3g}", "{}的相邻值相关，系数为 {:.3g}",
                way, coefficient),
            Calibration::uniform};
}

// The probability that a sampler may give to one number of the continuous part, given that part.
double cell_of_lobes(std::span<const LobeSample> lobes) {
    double cell = 0.0;
    double continuous = 0.0;
    for (const auto& [lobe, sorted] : lobes) {
        continuous += lobe.probability;
        for (const auto& component : lobe.law.components()) {
            cell = std::max(cell, law::largest_cell(component.law));
        }
    }
    return std::min(1.0, cell / continuous);
}

Result test_repeated_values(std::span<const LobeSample> lobes) {
    std::size_t n = 0;
    std::size_t repeats = 0;
    for (const LobeSample& sample : lobes) {
        n += sample.sorted.size();
        repeats += count_repeats(sample.sorted);
    }
    // A Box-Muller radius of 0 makes two equal numbers at once
    const double accidents = static_cast<double>(n) * 0x1p-23;
    return {"repeated_values",
            {"repeated values", "重复的值"},
            static_cast<double>(repeats),
            p_value_of_repeats(repeats, n, cell_of_lobes(lobes), accidents),
            n,
            say("{} of {} values repeat an earlier one", "{1} 个值中有 {0} 个与前面的某个相同",
                repeats, n),
            Calibration::conservative};
}

Result test_repeated(std::vector<std::uint64_t> fingerprints, std::size_t length, double cell,
                     bool rows) {
    const std::size_t count = fingerprints.size();
    const std::size_t repeats = count_repeats(std::move(fingerprints));
    const Text what = rows ? Text{"rows", "行"} : Text{"columns", "列"};
    return {rows ? "repeated_rows" : "repeated_columns",
            say("repeated {}", "重复的{}", what),
            static_cast<double>(repeats),
            p_value_of_repeats(repeats, count, std::pow(cell, static_cast<double>(length))),
            count,
            say("{} of {} {} repeat an earlier one", "{1} {2}中有 {0} {2}与前面的某一{2}相同",
                repeats, count, what),
            Calibration::conservative};
}

// The greatest probability of one single value, atoms among them.
double cell_of(const law::Law& law) {
    double cell = 0.0;
    for (const double atom : law.atoms()) {
        cell = std::max(cell, law.probability_of(atom));
    }
    for (const auto& component : law.components()) {
        if (!law::is_atom(component.law)) {
            cell = std::max(cell, law::largest_cell(component.law));
        }
    }
    return std::min(cell, 1.0);
}

}  // namespace

std::vector<Result> test_independence(const MatrixView& matrix, const law::Law& law,
                                      std::span<const LobeSample> lobes) {
    if (law.variance() == 0.0) {
        return {};
    }
    std::vector<Result> results;
    const bool is_matrix = matrix.rows > 1 && matrix.columns > 1;
    if (matrix.values.size() >= least_for_correlation) {
        const std::vector<double> scores = scores_of(matrix.values, law);
        results.push_back(test_neighbours(scores, law, true));
        if (is_matrix) {
            const auto turned = by_columns<double>(scores, matrix.columns);
            results.push_back(test_neighbours(turned, law, false));
        }
    }
    if (is_matrix) {
        results.push_back(test_repeated(row_fingerprints(matrix.values, matrix.columns),
                                        matrix.columns, cell_of(law), true));
        results.push_back(test_repeated(column_fingerprints(matrix.values, matrix.columns),
                                        matrix.rows, cell_of(law), false));
    }
    if (!lobes.empty()) {
        results.push_back(test_repeated_values(lobes));
    }
    return results;
}

}  // namespace nn::stats
