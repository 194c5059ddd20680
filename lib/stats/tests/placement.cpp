#include "stats/tests/placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/spectrum.hpp"
#include "stats/sum.hpp"
#include "stats/tests/repeats.hpp"
#include "stats/tests/runs.hpp"

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

Result test_counts(const MatrixView& matrix, std::size_t expected, double cell_of_zero) {
    const auto zeros = zeros_of_columns(matrix);
    const auto [fewest, most] = std::ranges::minmax(zeros);
    std::size_t surplus = 0;
    for (const std::size_t count : zeros) {
        surplus += count > expected ? count - expected : 0;
    }
    // A number can be rounded to 0, and a Box-Muller radius of 0 makes two zeros at once
    const double accidents = static_cast<double>(matrix.values.size()) * cell_of_zero;
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

// Columns at one distance, in which zeros stand one above the other when one of the two is moved down by
// so many rows, round the end
struct Shift {
    std::size_t rows = 0;
    std::size_t columns = 0;
    double surplus = 0.0;  // of common zeros
    double z = 0.0;
};

// Of a large matrix the first columns, so that the transform is bounded
std::size_t columns_taken(const MatrixView& matrix) {
    constexpr std::size_t most = std::size_t{1} << 20U;
    return std::min(matrix.columns, std::max<std::size_t>(2, most / matrix.rows));
}

Shift strongest_shift(const MatrixView& matrix, double share, double variance) {
    const std::size_t columns = columns_taken(matrix);
    // Twice the size, so that nothing comes round by itself
    Grid grid(2 * matrix.rows, 2 * columns);
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            grid(row, column) =
                static_cast<float>((matrix(row, column) == 0.0 ? 1.0 : 0.0) - share);
        }
    }
    grid.transform(false);
    for (std::size_t a = 0; a < grid.rows(); ++a) {
        for (std::size_t b = 0; b < grid.columns(); ++b) {
            grid(a, b) = std::norm(grid(a, b));
        }
    }
    grid.transform(true);
    Shift strongest;
    for (std::size_t b = 1; b < columns; ++b) {
        const double deviation = std::sqrt(static_cast<double>(columns - b) * variance);
        for (std::size_t a = 0; a < matrix.rows; ++a) {
            const std::size_t wrapped = a == 0 ? 0 : grid.rows() + a - matrix.rows;
            const float sum = grid(a, b).real() + (a == 0 ? 0.0F : grid(wrapped, b).real());
            const double surplus = static_cast<double>(sum) / static_cast<double>(grid.size());
            if (std::abs(surplus) / deviation > std::abs(strongest.z)) {
                strongest = {a, b, surplus, surplus / deviation};
            }
        }
    }
    return strongest;
}

Result test_overlap_anywhere(const MatrixView& matrix, std::size_t zeros) {
    const auto marks = static_cast<double>(zeros);
    const auto rows = static_cast<double>(matrix.rows);
    const SumLaw law(hypergeometric(rows, marks, marks));
    const Shift shift = strongest_shift(matrix, marks / rows, law.variance());
    const std::size_t pairs = columns_taken(matrix) - shift.columns;
    const double expected = law.mean() * static_cast<double>(pairs);
    const double common = std::round(shift.surplus + expected);
    const double places = 2.0 * rows * static_cast<double>(columns_taken(matrix));
    const double log_p = law.log_p_at_most(common, pairs) + std::log(places);
    return {"zero_overlap_at_a_distance",
            {"zeros that columns at any distance share", "任意间隔的列共有的零"},
            common,
            PValue::of(std::exp(std::min(0.0, log_p)), exact_limit),
            matrix.values.size(),
            say("columns {} apart share {} zeros when one is moved by {} rows; {:.0f} are expected",
                "相隔 {0} 列、其中一列移动 {2} 行时，共有 {1} 个零，期望是 {3:.0f} 个",
                shift.columns, common, shift.rows, expected),
            Calibration::conservative};
}

// A way to mark half the rows of every column
struct Half {
    Text name;
    bool (*is_marked)(std::size_t row, std::size_t column, const MatrixView& matrix);
};

std::vector<Half> halves() {
    return {{{"even rows", "偶数行"},
             [](std::size_t row, std::size_t, const MatrixView&) { return row % 2 == 0; }},
            {{"the upper half", "上半部分"},
             [](std::size_t row, std::size_t, const MatrixView& m) { return 2 * row < m.rows; }},
            {{"one colour of a checkerboard", "棋盘的同色格"},
             [](std::size_t row, std::size_t column, const MatrixView&) {
                 return (row + column) % 2 == 0;
             }},
            {{"two opposite quarters", "相对的两个四分之一"},
             [](std::size_t row, std::size_t column, const MatrixView& m) {
                 return (2 * row < m.rows) == (2 * column < m.columns);
             }}};
}

Result test_halves(const MatrixView& matrix, std::size_t zeros) {
    const SumLaw law(hypergeometric(static_cast<double>(matrix.rows),
                                    static_cast<double>(matrix.rows) / 2.0,
                                    static_cast<double>(zeros)));
    const double expected = law.mean() * static_cast<double>(matrix.columns);
    const std::vector<Half> all = halves();
    double most = expected;
    Text where = all.front().name;
    for (const Half& half : all) {
        double inside = 0.0;
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            for (std::size_t column = 0; column < matrix.columns; ++column) {
                const bool counts =
                    matrix(row, column) == 0.0 && half.is_marked(row, column, matrix);
                inside += counts ? 1.0 : 0.0;
            }
        }
        if (std::abs(inside - expected) > std::abs(most - expected)) {
            most = inside;
            where = half.name;
        }
    }
    PValue p = p_value_of_whole_sum(law, most, matrix.columns);
    p.value = std::min(1.0, static_cast<double>(all.size()) * p.value);
    return {"zeros_of_halves",
            {"zeros of one half", "一半之中的零"},
            most,
            p,
            matrix.values.size(),
            say("{} has {} zeros; {:.0f} are expected", "{}有 {} 个零，期望是 {:.0f} 个", where,
                most, expected),
            Calibration::conservative};
}

// Whether columns share their zeros out between two halves more evenly than chance has it, or less: what cancels
// over all columns shows in the squares.
Result test_sharing(const MatrixView& matrix, std::size_t zeros) {
    const auto rows = static_cast<double>(matrix.rows);
    const double mean = static_cast<double>(zeros) / 2.0;
    std::map<double, double> probability_of_square;
    for (const Node& node : hypergeometric(rows, rows / 2.0, static_cast<double>(zeros))) {
        probability_of_square[(node.value - mean) * (node.value - mean)] += node.weight;
    }
    std::vector<Node> squares;
    squares.reserve(probability_of_square.size());
    for (const auto& [value, probability] : probability_of_square) {
        squares.push_back({value, probability});
    }
    const SumLaw law(std::move(squares));
    const double expected = law.mean() * static_cast<double>(matrix.columns);
    double farthest = expected;
    double log_p = 0.0;
    // In one column the other halves are these two, or what these leave
    const std::vector<Half> all = halves();
    for (const Half& half : std::span(all).first(2)) {
        double sum = 0.0;
        for (std::size_t column = 0; column < matrix.columns; ++column) {
            double inside = 0.0;
            for (std::size_t row = 0; row < matrix.rows; ++row) {
                const bool counts =
                    matrix(row, column) == 0.0 && half.is_marked(row, column, matrix);
                inside += counts ? 1.0 : 0.0;
            }
            sum += (inside - mean) * (inside - mean);
        }
        const double here = law.log_p_at_most(sum, matrix.columns);
        if (here < log_p) {
            log_p = here;
            farthest = sum;
        }
    }
    // Two halves, and more evenly or less
    log_p += std::log(4.0);
    return {"zeros_shared_out",
            {"how columns share out their zeros", "各列的零在两半之间的分配"},
            farthest,
            PValue::of(std::exp(std::min(0.0, log_p)), exact_limit),
            matrix.values.size(),
            say("the zeros of columns lie {2} evenly in their halves: squared differences add up "
                "to {0:.4g}; {1:.4g} "
                "is expected",
                "各列的零在两半之间分配得{2}均匀：差的平方和为 {0:.4g}，期望是 {1:.4g}", farthest,
                expected, farthest < expected ? Text{"too", "过于"} : Text{"less", "不够"}),
            Calibration::conservative};
}

// The first or the last rows with the most or the fewest zeros, however many rows. The fewer, the larger is their
// share of the level: k rows at one end have 1/(2k(k + 1)).
Result test_ends(const MatrixView& matrix, std::size_t zeros) {
    const auto rows = static_cast<double>(matrix.rows);
    const auto columns = static_cast<double>(matrix.columns);
    const auto share = static_cast<double>(zeros) / rows;
    struct End {
        std::size_t count = 1;
        double inside = 0.0;
        double score = -std::numeric_limits<double>::infinity();
        bool is_first = true;
    } farthest;
    for (const bool is_first : {true, false}) {
        double inside = 0.0;
        for (std::size_t k = 1; 2 * k <= matrix.rows; ++k) {
            const std::size_t row = is_first ? k - 1 : matrix.rows - k;
            for (std::size_t column = 0; column < matrix.columns; ++column) {
                inside += matrix(row, column) == 0.0 ? 1.0 : 0.0;
            }
            const auto count = static_cast<double>(k);
            const double distance = inside - columns * share * count;
            const double variance =
                columns * share * (1.0 - share) * count * (rows - count) / (rows - 1.0);
            const double score =
                distance * distance / (2.0 * variance) - std::log(2.0 * count * (count + 1.0));
            if (score > farthest.score) {
                farthest = {k, inside, score, is_first};
            }
        }
    }
    const auto count = static_cast<double>(farthest.count);
    const SumLaw law(hypergeometric(rows, count, static_cast<double>(zeros)));
    const double log_p =
        law.log_p_at_most(farthest.inside, matrix.columns) + std::log(4.0 * count * (count + 1.0));
    const Text where = farthest.is_first ? Text{"first", "前"} : Text{"last", "后"};
    return {"zeros_of_an_end",
            {"zeros of the first or the last rows", "最前或最后几行的零"},
            farthest.inside,
            PValue::of(std::exp(std::min(0.0, log_p)), exact_limit),
            matrix.values.size(),
            say("the {2} rows, {0} of them, have {1} zeros; {3:.0f} are expected",
                "最{2}的 {0} 行有 {1} 个零，期望是 {3:.0f} 个", farthest.count, farthest.inside,
                where, columns * share * count),
            Calibration::conservative};
}

// The row with the most or the fewest zeros
Result test_rows(const MatrixView& matrix, std::size_t zeros) {
    const double share = static_cast<double>(zeros) / static_cast<double>(matrix.rows);
    const double expected = share * static_cast<double>(matrix.columns);
    std::size_t where = 0;
    std::size_t farthest = 0;
    double distance = -1.0;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        const auto first =
            matrix.values.begin() + static_cast<std::ptrdiff_t>(row * matrix.columns);
        const auto count = static_cast<std::size_t>(
            std::count(first, first + static_cast<std::ptrdiff_t>(matrix.columns), 0.0F));
        if (std::abs(static_cast<double>(count) - expected) > distance) {
            distance = std::abs(static_cast<double>(count) - expected);
            farthest = count;
            where = row;
        }
    }
    PValue p = p_value_of_count(farthest, matrix.columns, share);
    p.value = std::min(1.0, static_cast<double>(matrix.rows) * p.value);
    return {"zeros_of_a_row",
            {"zeros of one row", "一行之中的零"},
            static_cast<double>(farthest),
            p,
            matrix.values.size(),
            say("row {} (counted from 0) has {} zeros; {:.3g} are expected",
                "第 {} 行（从 0 数起）有 {} 个零，期望是 {:.3g} 个", where, farthest, expected),
            Calibration::conservative};
}

}  // namespace

std::size_t zeros_in_column(Sparse law, std::size_t rows) {
    return static_cast<std::size_t>(std::ceil(law.sparsity * static_cast<double>(rows)));
}

std::vector<Result> test_placement(const MatrixView& matrix, Sparse law, law::Precision precision) {
    const std::size_t zeros = zeros_in_column(law, matrix.rows);
    std::vector<Result> results{
        test_counts(matrix, zeros, law::Normal{0.0, law.std}.cell(0.0, precision))};
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
        results.push_back(test_overlap_anywhere(matrix, zeros));
        if (matrix.rows % 2 == 0) {
            results.push_back(test_halves(matrix, zeros));
            results.push_back(test_sharing(matrix, zeros));
        }
        results.push_back(test_ends(matrix, zeros));
    }
    results.push_back(test_rows(matrix, zeros));
    return results;
}

}  // namespace nn::stats
