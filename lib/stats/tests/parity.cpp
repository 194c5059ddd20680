#include "stats/tests/parity.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "language/say.hpp"
#include "stats/count.hpp"

namespace nn::stats {
namespace {

// Two values before one: how many rows and columns back
using TwoBefore = std::array<std::pair<std::size_t, std::size_t>, 2>;

constexpr std::array<TwoBefore, 5> twos_before{{{{{0, 1}, {0, 2}}},
                                                {{{0, 1}, {1, 0}}},
                                                {{{1, 0}, {2, 0}}},
                                                {{{0, 1}, {1, 1}}},
                                                {{{1, 0}, {1, 1}}}}};

// How many of the products of three are positive
struct Products {
    std::size_t positive = 0;
    std::size_t n = 0;
};

Products products_of(const MatrixView& z, const TwoBefore& before) {
    const auto [near, far] = before;
    const auto is_negative = [&z](std::size_t row, std::size_t column) {
        return z.values[row * z.columns + column] < 0.0F;
    };
    Products products;
    for (std::size_t row = std::max(near.first, far.first); row < z.rows; ++row) {
        for (std::size_t column = std::max(near.second, far.second); column < z.columns; ++column) {
            const bool is_odd =
                is_negative(row, column) != (is_negative(row - near.first, column - near.second) !=
                                             is_negative(row - far.first, column - far.second));
            products.positive += is_odd ? 0 : 1;
            ++products.n;
        }
    }
    return products;
}

}  // namespace

std::vector<Result> test_parity(const MatrixView& scores, const MatrixView& sizes) {
    double asked = 0.0;
    double least = 1.0;
    Products found;
    Text what{"", ""};
    Text where{"", ""};
    for (const auto& [field, name] :
         {std::pair{&scores, Text{"the sign of a value", "一个值的符号"}},
          std::pair{&sizes, Text{"whether a value is large", "一个值是否偏大"}}}) {
        for (const TwoBefore& before : twos_before) {
            const Products products = products_of(*field, before);
            if (products.n == 0) {
                continue;
            }
            asked += 1.0;
            const double p = p_value_of_count(products.positive, products.n, 0.5).value;
            if (p < least || found.n == 0) {
                least = p;
                found = products;
                what = name;
                where = say("({}, {}) and ({}, {})", "（{}, {}）与（{}, {}）", before[0].first,
                            before[0].second, before[1].first, before[1].second);
            }
        }
    }
    if (found.n == 0) {
        return {};
    }
    return {
        {"parity",
         {"parity of three", "三个值的奇偶性"},
         static_cast<double>(found.positive),
         PValue::of(std::min(1.0, asked * least), exact_limit),
         scores.values.size(),
         say("{} follows from the two that lie {} rows and columns before it, in {} of {} cases; "
             "half is to be expected",
             "{0}由其前 {1} 行列处的两个值共同决定：{3} 例中有 {2} 例如此，期望为一半", what, where,
             std::max(found.positive, found.n - found.positive), found.n),
         Calibration::conservative}};
}

}  // namespace nn::stats
