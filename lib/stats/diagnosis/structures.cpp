#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/diagnosis/diagnosis.hpp"
#include "stats/matrix.hpp"
#include "stats/tests/copies.hpp"
#include "stats/tests/orthogonal.hpp"
#include "stats/tests/placement.hpp"
#include "stats/tests/repeats.hpp"

namespace nn::stats {
namespace {

using Explanations = std::vector<Explanation>;

struct Sample {
    std::span<const float> values;
    const Shape& shape;
    law::Precision precision;

    [[nodiscard]] MatrixView matrix() const { return {values, shape}; }
};

// Another claim that a mistake would fulfil
struct Alternative {
    std::string_view id;
    Text name;
    Claim claim;
};

// Those that the sample follows in every test
void try_each(Explanations& found, const Sample& sample,
              const std::vector<Alternative>& alternatives) {
    for (const auto& [id, name, claim] : alternatives) {
        const auto results = battery(sample.values, sample.shape, claim, sample.precision);
        if (rejections(results).empty()) {
            found.push_back({id, name, to_string(claim), p_value_of(results)});
            return;
        }
    }
}

bool has_orthogonal_vectors(const Sample& sample, double gain) {
    return !test_orthogonality(sample.matrix(), {gain}, sample.precision).is_rejected();
}

// √(Σw²/vectors) is the gain of a matrix whose vectors are orthogonal
double gain_of(const MatrixView& matrix) {
    double squares = 0.0;
    for (const float x : matrix.values) {
        squares += static_cast<double>(x) * static_cast<double>(x);
    }
    return std::sqrt(squares / static_cast<double>(std::min(matrix.rows, matrix.columns)));
}

void of_orthogonal(Explanations& found, const Sample& sample, double gain) {
    const MatrixView matrix = sample.matrix();
    const double own = gain_of(matrix);
    if (!(own > 0.0)) {
        return;
    }
    if (!has_orthogonal_vectors(sample, own)) {
        const auto length = static_cast<double>(std::max(matrix.rows, matrix.columns));
        try_each(found, sample,
                 {{"not_orthogonal",
                   {"a normal matrix that was never made orthogonal", "未作正交化的正态矩阵"},
                   law::normal(0.0, std::abs(gain) / std::sqrt(length))},
                  {"not_orthogonal",
                   {"a normal matrix that was never made orthogonal", "未作正交化的正态矩阵"},
                   law::normal(0.0, 1.0)}});
        return;
    }
    if (!has_orthogonal_vectors(sample, gain)) {
        const double rounded = std::round(own * 1e4) / 1e4;
        found.push_back(
            {"wrong_gain",
             say("an orthogonal matrix with gain {:.4g}", "增益为 {:.4g} 的正交矩阵", own),
             to_string(law::orthogonal(rounded))});
        return;
    }
    std::size_t positive = 0;
    std::size_t ones = 0;
    const std::size_t side = std::min(matrix.rows, matrix.columns);
    for (std::size_t i = 0; i < side; ++i) {
        positive += matrix(i, i) > 0.0 ? 1 : 0;
    }
    for (const float x : matrix.values) {
        ones += std::abs(std::abs(static_cast<double>(x)) - std::abs(gain)) < 1e-3 * std::abs(gain)
                    ? 1
                    : 0;
    }
    if (ones == side) {
        found.push_back({"signed_permutation",
                         {"a permutation with signs, not one of all orthogonal matrices",
                          "带符号的置换矩阵，而不是一般的正交矩阵"}});
    } else if (side > 16 && (positive == 0 || positive == side)) {
        found.push_back({"signs_of_qr",
                         {"the Q of a QR decomposition whose signs were not drawn",
                          "QR 分解得到的 Q，没有随机化符号"}});
    }
}

// Zeros in each group of the matrix, where all have the same number
std::optional<std::size_t> equal_zeros(const MatrixView& matrix, bool of_rows) {
    std::vector<std::size_t> zeros(of_rows ? matrix.rows : matrix.columns, 0);
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        zeros[of_rows ? i / matrix.columns : i % matrix.columns] +=
            matrix.values[i] == 0.0F ? 1 : 0;
    }
    const bool equal = std::ranges::adjacent_find(zeros, std::not_equal_to<>()) == zeros.end();
    return equal && !zeros.empty() ? std::optional(zeros.front()) : std::nullopt;
}

void of_sparse(Explanations& found, const Sample& sample, Sparse claim) {
    const MatrixView matrix = sample.matrix();
    const std::size_t wanted = zeros_in_column(claim, matrix.rows);
    const auto of_columns = equal_zeros(matrix, false);
    const auto of_rows = equal_zeros(matrix, true);
    const auto rows = static_cast<double>(matrix.rows);
    if (of_rows && !of_columns && *of_rows == zeros_in_column(claim, matrix.columns)) {
        found.push_back(
            {"zeros_of_rows",
             {"zeros counted along rows instead of columns", "零是按行而不是按列计数的"}});
        return;
    }
    if (of_columns && *of_columns != wanted) {
        const double share = static_cast<double>(*of_columns) / rows;
        const bool is_rest = *of_columns == matrix.rows - wanted ||
                             *of_columns == zeros_in_column({1.0 - claim.sparsity}, matrix.rows);
        const bool is_floor = *of_columns + 1 == wanted;
        found.push_back({is_rest    ? "sparsity_of_the_rest"
                         : is_floor ? "zeros_rounded_down"
                                    : "other_sparsity",
                         is_rest    ? Text{"the sparsity taken for the share of what is not zero",
                                        "把稀疏度当成了非零元素的比例"}
                         : is_floor ? Text{"a number of zeros rounded down instead of up",
                                           "零的个数向下取整而不是向上取整"}
                                    : say("a sparsity of {:.3g}", "稀疏度为 {:.3g}", share),
                         to_string(law::sparse(share, claim.std))});
        return;
    }
    if (of_columns) {
        std::vector<float> rest;
        std::ranges::copy_if(matrix.values, std::back_inserter(rest),
                             [](float x) { return x != 0.0F; });
        const auto scale = diagnose(rest, {rest.size()}, law::normal(0.0, claim.std),
                                    Draw{.std = claim.std}, sample.precision);
        found.insert(found.end(), scale.begin(), scale.end());
        return;
    }
    const auto zeros = static_cast<double>(std::ranges::count(matrix.values, 0.0F));
    const auto n = static_cast<double>(matrix.values.size());
    if (std::abs(zeros / n - claim.sparsity) < 6.0 * std::sqrt(claim.sparsity / n)) {
        found.push_back({"zeros_by_coin",
                         {"zeros by the toss of a coin, not the same number in every column",
                          "每个元素独立地以一定概率为零，而不是每列个数相同"}});
    }
}

// Where the ones of a Dirac convolution may have gone
void of_fixed(Explanations& found, const Sample& sample, const Fixed& claim) {
    const std::size_t n = sample.values.size();
    std::vector<Alternative> alternatives{
        {"all_zero", {"zeros everywhere", "全部为零"}, law::constant(0.0)},
        {"all_one", {"ones everywhere", "全部为一"}, law::constant(1.0)}};
    const Shape& shape = sample.shape;
    if (shape.size() == 2) {
        Fixed turned = law::eye(shape[1], shape[0]);
        std::ranges::reverse(turned.values);
        turned.name = "ones on the other diagonal";
        alternatives.push_back(
            {"other_diagonal", {"ones on the other diagonal", "一落在副对角线上"}, turned});
    }
    if (shape.size() > 2) {
        for (std::size_t groups = 1; groups <= shape[0]; ++groups) {
            if (shape[0] % groups == 0) {
                alternatives.push_back(
                    {"other_groups",
                     say("a Dirac convolution in {} groups", "分成 {} 组的 Dirac 卷积", groups),
                     law::dirac(shape, groups)});
            }
        }
        const std::size_t field = n / shape[0] / shape[1];
        Fixed corner = claim;
        const auto middle =
            static_cast<std::size_t>(std::ranges::find(claim.values, 1.0F) - claim.values.begin());
        if (middle < n && middle % field != 0) {
            std::rotate(corner.values.begin(),
                        corner.values.begin() + static_cast<std::ptrdiff_t>(middle % field),
                        corner.values.end());
            corner.name = "ones in the kernel's corner";
            alternatives.push_back({"corner_for_centre",
                                    {"ones in the kernel's corner instead of its centre",
                                     "一在卷积核的角上而不在中心"},
                                    corner});
        }
    }
    std::erase_if(alternatives, [&](const Alternative& each) {
        const auto* fixed = std::get_if<Fixed>(&each.claim);
        return fixed != nullptr && fixed->values == claim.values;
    });
    try_each(found, sample, alternatives);
}

bool allows_zeros(const Claim& claim) {
    const auto* law = std::get_if<law::Law>(&claim);
    return law == nullptr || law->probability_of(0.0) > 0.0;
}

void of_zeros(Explanations& found, const Sample& sample) {
    const MatrixView matrix = sample.matrix();
    const auto zeros = static_cast<std::size_t>(std::ranges::count(sample.values, 0.0F));
    std::size_t rows = 0;
    std::size_t first = 0;
    for (std::size_t row = matrix.rows; row-- > 0;) {
        const auto values = sample.values.subspan(row * matrix.columns, matrix.columns);
        if (std::ranges::all_of(values, [](float x) { return x == 0.0F; })) {
            ++rows;
            first = row;
        }
    }
    const auto share =
        100.0 * static_cast<double>(zeros) / static_cast<double>(sample.values.size());
    if (zeros == sample.values.size()) {
        found.push_back(
            {"all_zero", {"zeros everywhere: nothing was written", "全部为零：什么也没有写入"}});
    } else if (matrix.rows > 1 && rows == 1) {
        found.push_back(
            {"row_of_zeros",
             say("right numbers but for row {}, which is zero, as an Embedding's padding_idx "
                 "makes it (--padding-idx {})",
                 "除第 {} 行为零外都是抽取的数，正如 Embedding 的 padding_idx 那样（--padding-idx "
                 "{}）",
                 first, first)});
    } else if (matrix.rows > 1 && rows > 1 && zeros == rows * matrix.columns) {
        found.push_back(
            {"rows_of_zeros",
             say("{} of {} rows that were never written: they are zero, the first is row {}",
                 "{1} 行中有 {0} 行没有写入：它们是零，第一个是第 {2} 行", rows, matrix.rows,
                 first)});
    } else if (share > 0.01 && zeros > 4) {
        found.push_back({"zeros_among_numbers", say("numbers of which {:.3g} % were set to 0",
                                                    "其中有 {:.3g} % 被置为 0 的数", share)});
    }
}

void of_copies(Explanations& found, const Sample& sample) {
    const MatrixView matrix = sample.matrix();
    if (matrix.rows < 2 || matrix.columns < 2) {
        return;
    }
    const std::size_t rows = count_repeats(row_fingerprints(matrix.values, matrix.columns));
    const std::size_t columns = count_repeats(column_fingerprints(matrix.values, matrix.columns));
    if (rows + 1 == matrix.rows) {
        found.push_back(
            {"equal_rows", {"one row, copied to all the others", "一行被复制到所有行"}});
    } else if (columns + 1 == matrix.columns) {
        found.push_back(
            {"equal_columns", {"one column, copied to all the others", "一列被复制到所有列"}});
    } else if (rows > 0) {
        found.push_back({"copied_rows", say("rows of which {} are copies of others",
                                            "其中有 {} 行是别的行的副本", rows)});
    } else if (columns > 0) {
        found.push_back({"copied_columns", say("columns of which {} are copies of others",
                                               "其中有 {} 列是别的列的副本", columns)});
    }
}

}  // namespace

Explanations structures(std::span<const float> values, const Shape& shape, const Claim& claim,
                        law::Precision precision) {
    const Sample sample{values, shape, precision};
    Explanations found;
    if (!allows_zeros(claim)) {
        of_zeros(found, sample);
    }
    if (const auto* orthogonal = std::get_if<Orthogonal>(&claim)) {
        of_orthogonal(found, sample, orthogonal->gain);
    } else if (const auto* sparse = std::get_if<Sparse>(&claim)) {
        of_sparse(found, sample, *sparse);
    } else if (const auto* fixed = std::get_if<Fixed>(&claim)) {
        of_fixed(found, sample, *fixed);
    } else if (found.empty()) {
        of_copies(found, sample);
    }
    return found;
}

}  // namespace nn::stats
