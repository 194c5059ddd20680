#include "stats/placement.hpp"

#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/repeats.hpp"
#include "stats/runs.hpp"
#include "stats/sum.hpp"

namespace nn::stats {
namespace {

constexpr double placement_limit = 1e-12;

std::vector<std::size_t> zeros_of_columns(const MatrixView& matrix) {
    std::vector<std::size_t> zeros(matrix.columns, 0);
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        zeros[i % matrix.columns] += matrix.values[i] == 0.0F ? 1 : 0;
    }
    return zeros;
}

Result test_counts(const MatrixView& matrix, std::size_t expected) {
    const auto zeros = zeros_of_columns(matrix);
    const auto [fewest, most] = std::ranges::minmax(zeros);
    std::size_t surplus = 0;
    for (const std::size_t count : zeros) {
        surplus += count > expected ? count - expected : 0;
    }
    // A Box-Muller radius of 0 makes two zeros at once
    const double accidents = static_cast<double>(matrix.values.size()) * 0x1p-23;
    const bool is_short = fewest < expected;
    return {"zeros",
            {"zeros of a column", "每列的零"},
            static_cast<double>(is_short ? fewest : most),
            is_short ? certainty(false) : p_value_of_repeats((surplus + 1) / 2, 0, 0.0, accidents),
            matrix.values.size(),
            say("columns have {} to {} zeros; each should have {}",
                "各列有 {} 到 {} 个零，应当都是 {} 个", fewest, most, expected),
            Calibration::conservative};
}

// The number of marked ones among `drawn` of a population, as nodes.
std::vector<Node> hypergeometric(double population, double marked, double drawn) {
    const auto log_choose = [](double n, double k) {
        return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
    };
    std::vector<Node> nodes;
    for (double k = std::max(0.0, drawn + marked - population); k <= std::min(marked, drawn); ++k) {
        nodes.push_back(
            {k, std::exp(log_choose(marked, k) + log_choose(population - marked, drawn - k) -
                         log_choose(population, drawn))});
    }
    return nodes;
}

// Whole numbers: the sum is moved half a step towards its mean.
PValue p_value_of_whole_sum(const SumLaw& law, double sum, std::size_t n) {
    const double mean = law.mean() * static_cast<double>(n);
    const double moved = sum < mean ? std::min(sum + 0.5, mean) : std::max(sum - 0.5, mean);
    const PValue p = law.p_value(moved, n);
    return PValue::of(p.value, placement_limit);
}

Result test_runs(const MatrixView& matrix, std::size_t zeros) {
    double runs = 0.0;
    for (std::size_t column = 0; column < matrix.columns; ++column) {
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            const bool starts =
                matrix(row, column) == 0.0 && (row == 0 || matrix(row - 1, column) != 0.0);
            runs += starts ? 1.0 : 0.0;
        }
    }
    const auto rows = static_cast<double>(matrix.rows);
    const auto marks = static_cast<double>(zeros);
    const SumLaw law(hypergeometric(rows, rows - marks + 1.0, marks));
    return {"zero_runs",
            {"runs of zeros", "零的游程"},
            runs,
            p_value_of_whole_sum(law, runs, matrix.columns),
            matrix.values.size(),
            say("the zeros of columns form {} runs; {:.0f} are expected",
                "各列的零共有 {} 个游程，期望是 {:.0f} 个", runs,
                law.mean() * static_cast<double>(matrix.columns)),
            Calibration::conservative};
}

Result test_overlap(const MatrixView& matrix, std::size_t zeros) {
    double common = 0.0;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        for (std::size_t column = 1; column < matrix.columns; ++column) {
            const bool both = matrix(row, column - 1) == 0.0 && matrix(row, column) == 0.0;
            common += both ? 1.0 : 0.0;
        }
    }
    const auto marks = static_cast<double>(zeros);
    const SumLaw law(hypergeometric(static_cast<double>(matrix.rows), marks, marks));
    const double expected = law.mean() * static_cast<double>(matrix.columns - 1);
    return {"zero_overlap",
            {"zeros that neighbouring columns share", "相邻列共有的零"},
            common,
            p_value_of_whole_sum(law, common, matrix.columns - 1),
            matrix.values.size(),
            say("neighbouring columns share {} zeros; {:.0f} are expected",
                "相邻列共有 {} 个零，期望是 {:.0f} 个", common, expected),
            Calibration::conservative};
}

Result test_row_totals(const MatrixView& matrix, std::size_t zeros) {
    const auto rows = static_cast<double>(matrix.rows);
    const double share = static_cast<double>(zeros) / rows;
    const double expected = share * static_cast<double>(matrix.columns);
    double squares = 0.0;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        double total = 0.0;
        for (std::size_t column = 0; column < matrix.columns; ++column) {
            total += matrix(row, column) == 0.0 ? 1.0 : 0.0;
        }
        squares += (total - expected) * (total - expected);
    }
    const double least = std::min(share, 1.0 - share) * static_cast<double>(matrix.columns);
    const double q = squares * (rows - 1.0) / (rows * expected * (1.0 - share));
    return {"row_totals",
            {"zeros of a row", "每行的零"},
            q,
            PValue::of(raised_tail(q, rows - 1.0, least), placement_limit),
            matrix.values.size(),
            say("the zeros prefer some rows: Q = {:.4g}, and {} is expected",
                "零偏向某些行：Q = {:.4g}，期望是 {}", q, matrix.rows - 1),
            Calibration::conservative};
}

}  // namespace

std::size_t zeros_in_column(Sparse law, std::size_t rows) {
    return static_cast<std::size_t>(std::ceil(law.sparsity * static_cast<double>(rows)));
}

std::vector<Result> test_placement(const MatrixView& matrix, Sparse law) {
    const std::size_t zeros = zeros_in_column(law, matrix.rows);
    std::vector<Result> results{test_counts(matrix, zeros)};
    if (zeros == 0 || zeros == matrix.rows) {
        return results;
    }
    const double share = static_cast<double>(zeros) / static_cast<double>(matrix.rows);
    const auto columns = static_cast<double>(matrix.columns);
    if (columns * std::min(share, 1.0 - share) >= enough_expected) {
        results.push_back(test_row_totals(matrix, zeros));
    }
    if (matrix.columns > SumLaw::least_terms) {
        results.push_back(test_runs(matrix, zeros));
        results.push_back(test_overlap(matrix, zeros));
    }
    return results;
}

}  // namespace nn::stats
