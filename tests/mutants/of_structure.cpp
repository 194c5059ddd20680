#include <algorithm>
#include <cmath>
#include <numeric>

#include "mutants/mutant.hpp"
#include "mutants/unit.hpp"

namespace mutants {
namespace {

using nn::Generator;
using nn::Shape;
using originals::fill_normal;
using originals::pick;
using originals::unit_float;
using Values = std::span<float>;

// Sums of uniform numbers, brought to mean 0 and the right variance.
originals::Fill sum_of_uniforms(int terms) {
    return [terms](Values w, const Shape&, Generator& g) {
        for (float& x : w) {
            double sum = 0.0;
            for (int k = 0; k < terms; ++k) {
                sum += static_cast<double>(unit_float(g)) - 0.5;
            }
            x = static_cast<float>(0.01 * sum * std::sqrt(12.0 / terms));
        }
    };
}

void one_row_broadcast(Values w, const Shape& shape, Generator& g) {
    fill_normal(w.first(shape[1]), 0.01, g);
    for (std::size_t i = shape[1]; i < w.size(); ++i) {
        w[i] = w[i % shape[1]];
    }
}

void reseeded_per_row(Values w, const Shape& shape, Generator& g) {
    for (std::size_t row = 0; row < shape[0]; ++row) {
        Generator again(g.initial_seed());
        fill_normal(w.subspan(row * shape[1], shape[1]), 0.01, again);
    }
}

void antithetic_pairs(Values w, const Shape&, Generator& g) {
    fill_normal(w, 0.01, g);
    for (std::size_t i = 1; i < w.size(); i += 2) {
        w[i] = -w[i - 1];
    }
}

void duplicated_pairs(Values w, const Shape&, Generator& g) {
    fill_normal(w, 0.01, g);
    for (std::size_t i = 1; i < w.size(); i += 2) {
        w[i] = w[i - 1];
    }
}

void last_row_missing(Values w, const Shape& shape, Generator& g) {
    fill_normal(w, 0.01, g);
    std::ranges::fill(w.last(shape[1]), 0.0F);
}

void sorted_values(Values w, const Shape&, Generator& g) {
    fill_normal(w, 0.01, g);
    std::ranges::sort(w);
}

void evenly_spaced(Values w, const Shape&, Generator& g) {
    const auto order = pick(w.size(), w.size(), g);
    const auto n = static_cast<double>(w.size());
    for (std::size_t i = 0; i < w.size(); ++i) {
        w[i] = static_cast<float>(0.2 * (static_cast<double>(order[i]) + 0.5) / n - 0.1);
    }
}

void sixteen_bits(Values w, const Shape&, Generator& g) {
    for (float& x : w) {
        const auto steps = static_cast<float>(g.random() & 0xffffU) + 0.5F;
        x = 0.2F * steps / 65536.0F - 0.1F;
    }
}

void sign_per_row(Values w, const Shape& shape, Generator& g) {
    for (std::size_t i = 0; i < w.size(); ++i) {
        if (i % shape[1] == 0) {
            w[i] = unit_float(g) < 0.5F ? -1.0F : 1.0F;
        }
        const float sign = w[i - i % shape[1]] < 0.0F ? -1.0F : 1.0F;
        const bool is_kept = unit_float(g) < 0.5F;
        w[i] = sign * (is_kept || i % shape[1] == 0 ? 5.0F + 5.0F * unit_float(g) : 0.0F);
    }
}

void mask_per_column(Values w, const Shape& shape, Generator& g) {
    std::vector<float> mask(shape[1]);
    std::ranges::generate(mask, [&g] { return unit_float(g) < 0.5F ? 0.0F : 1.0F; });
    for (std::size_t i = 0; i < w.size(); ++i) {
        const float sign = unit_float(g) < 0.5F ? -1.0F : 1.0F;
        w[i] = mask[i % shape[1]] * sign * (5.0F + 5.0F * unit_float(g));
    }
}

// Turns the rows of an orthogonal draw into something else.
template <class Change>
originals::Fill orthogonal_but(Change change) {
    return [change](Values w, const Shape& shape, Generator& g) {
        originals::fill_orthogonal(w, shape, g);
        for (std::size_t row = 0; row < shape[0]; ++row) {
            change(row, w.subspan(row * shape[1], shape[1]));
        }
    };
}

void negative_diagonal(std::size_t row, Values values) {
    const float sign = values[row] > 0.0F ? -1.0F : 1.0F;
    std::ranges::for_each(values, [sign](float& x) { x *= sign; });
}

void gain_of_two(std::size_t /*row*/, Values values) {
    std::ranges::for_each(values, [](float& x) { x *= 2.0F; });
}

void normal_rows(Values w, const Shape& shape, Generator& g) {
    fill_normal(w, 1.0 / std::sqrt(static_cast<double>(shape[1])), g);
}

void signed_permutation(Values w, const Shape& shape, Generator& g) {
    std::ranges::fill(w, 0.0F);
    const auto columns = pick(shape[0], shape[1], g);
    for (std::size_t row = 0; row < shape[0]; ++row) {
        w[row * shape[1] + columns[row]] = unit_float(g) < 0.5F ? -1.0F : 1.0F;
    }
}

// A sparse matrix: in every column, zeros in the rows that `rows` names.
template <class Rows>
originals::Fill sparse_with(Rows rows) {
    return [rows](Values w, const Shape& shape, Generator& g) {
        fill_normal(w, 0.01, g);
        for (std::size_t column = 0; column < shape[1]; ++column) {
            for (const std::size_t row : rows(shape[0], g)) {
                w[row * shape[1] + column] = 0.0F;
            }
        }
    };
}

std::vector<std::size_t> by_coin(std::size_t rows, Generator& g) {
    std::vector<std::size_t> chosen;
    for (std::size_t row = 0; row < rows; ++row) {
        if (unit_float(g) < 0.1F) {
            chosen.push_back(row);
        }
    }
    return chosen;
}

std::vector<std::size_t> rounded_down(std::size_t rows, Generator& g) {
    return pick(12, rows, g);
}

std::vector<std::size_t> in_one_piece(std::size_t rows, Generator& g) {
    std::vector<std::size_t> chosen(13);
    std::iota(chosen.begin(), chosen.end(), g.random() % (rows - 12));
    return chosen;
}

std::vector<std::size_t> in_the_same_rows(std::size_t rows, Generator& g) {
    Generator fixed(g.initial_seed());
    return pick(13, rows, fixed);
}

std::vector<std::size_t> in_the_first_half(std::size_t rows, Generator& g) {
    return pick(13, rows / 2, g);
}

}  // namespace

std::vector<OfStructure> of_structure() {
    return {
        {"few_uniforms",
         {"a normal number made of three uniform ones", "用三个均匀数凑成正态数"},
         "",
         "normal",
         sum_of_uniforms(3)},
        {"twelve_uniforms",
         {"a normal number made of twelve uniform ones", "用十二个均匀数凑成正态数"},
         "",
         "normal",
         sum_of_uniforms(12),
         {4096, 256}},
        {"one_row_broadcast",
         {"one row for all", "所有行都是同一行"},
         "",
         "normal",
         one_row_broadcast},
        {"reseeded_per_row",
         {"the seed set anew for every row", "每一行都重新设了种子"},
         "",
         "normal",
         reseeded_per_row},
        {"antithetic_pairs",
         {"every second number the negative of the first", "每隔一个数是前一个的相反数"},
         "",
         "normal",
         antithetic_pairs},
        {"duplicated_pairs",
         {"every number twice", "每个数出现两次"},
         "",
         "normal",
         duplicated_pairs},
        {"last_row_missing",
         {"the last row left at 0", "最后一行仍是 0"},
         "",
         "normal",
         last_row_missing},
        {"sorted_values",
         {"numbers in ascending order", "数值按升序排列"},
         "",
         "normal",
         sorted_values},
        {"evenly_spaced",
         {"numbers spread too evenly to be drawn", "分布得过于均匀，不像抽取的"},
         "",
         "uniform",
         evenly_spaced},
        {"sixteen_bits",
         {"numbers made of 16 random bits", "只用 16 个随机位"},
         "",
         "uniform",
         sixteen_bits},
        {"sign_per_row",
         {"one sign for a whole row", "整行用同一个符号"},
         "",
         "custom",
         sign_per_row},
        {"mask_per_column",
         {"one mask for a whole column", "整列用同一个掩码"},
         "",
         "custom",
         mask_per_column},
        {"signs_of_qr",
         {"the signs that the QR decomposition happens to give", "直接采用 QR 分解给出的符号"},
         "",
         "orthogonal",
         orthogonal_but(negative_diagonal)},
        {"wrong_gain",
         {"rows of the wrong length", "行的长度不对"},
         "",
         "orthogonal",
         orthogonal_but(gain_of_two)},
        {"not_orthogonal",
         {"normal rows of about the right length", "长度大致正确的正态行"},
         "",
         "orthogonal",
         normal_rows},
        {"signed_permutation",
         {"a permutation with signs", "带符号的置换矩阵"},
         "",
         "orthogonal",
         signed_permutation},
        {"zeros_by_coin",
         {"zeros by chance instead of a fixed number", "零的个数随机而不固定"},
         "",
         "sparse",
         sparse_with(by_coin)},
        {"zeros_rounded_down",
         {"the number of zeros rounded down", "零的个数向下取整"},
         "",
         "sparse",
         sparse_with(rounded_down)},
        {"zeros_in_one_piece",
         {"the zeros of a column in one piece", "一列的零连成一段"},
         "",
         "sparse",
         sparse_with(in_one_piece)},
        {"zeros_in_the_same_rows",
         {"zeros in the same rows of every column", "每列的零都在相同的行"},
         "",
         "sparse",
         sparse_with(in_the_same_rows)},
        {"zeros_in_the_first_half",
         {"zeros in the upper half only", "零只出现在上半部分"},
         "",
         "sparse",
         sparse_with(in_the_first_half)},
    };
}

}  // namespace mutants
