#include "stats/tests/parity.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/most_telling.hpp"

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

// Whether each value is negative, 64 in a word
class Signs {
public:
    explicit Signs(std::span<const float> values)
        : n_(std::min(values.size(), most)), words_(n_ / 64 + 2) {
        for (std::size_t i = 0; i < n_; ++i) {
            words_[i / 64] |= (values[i] < 0.0F ? std::uint64_t{1} : 0U) << (i % 64);
        }
    }

    // Of each value, the one so far on and another, whole words of them
    [[nodiscard]] Products along(std::size_t near, std::size_t far) const {
        Products products;
        for (std::size_t i = 0; i + 64 + far <= n_; i += 64) {
            products.n += 64;
            products.positive += static_cast<std::size_t>(
                std::popcount(~(from(i) ^ from(i + near) ^ from(i + far))));
        }
        return products;
    }

    // Of all values of a block
    [[nodiscard]] Products of_blocks(std::size_t length) const {
        const std::uint64_t mask = (std::uint64_t{1} << length) - 1;
        Products products;
        for (std::size_t i = 0; i + length <= n_; i += length) {
            products.positive += std::popcount(from(i) & mask) % 2 == 0 ? 1 : 0;
            ++products.n;
        }
        return products;
    }

private:
    static constexpr std::size_t most = std::size_t{1} << 20U;

    [[nodiscard]] std::uint64_t from(std::size_t i) const {
        const std::size_t shift = i % 64;
        return shift == 0 ? words_[i / 64]
                          : words_[i / 64] >> shift | words_[i / 64 + 1] << (64 - shift);
    }

    std::size_t n_;
    std::vector<std::uint64_t> words_;
};

// The most uneven of many counts of fair coins
struct MostUneven {
    Products products;
    Text what{"", ""};
    Text where{"", ""};
    double asked = 0.0;

    // What is judged by the binomial distribution in the end is chosen by its normal score
    static double score_of(Products products) {
        const auto n = static_cast<double>(products.n);
        return n > 0.0 ? std::abs(2.0 * static_cast<double>(products.positive) - n) / std::sqrt(n)
                       : -1.0;
    }
    template <class Where>
    void take(Products more, const Text& field, const Where& name) {
        if (more.n > 0) {
            asked += 1.0;
            if (products.n == 0 || score_of(more) > score_of(products)) {
                products = more;
                what = field;
                where = name();
            }
        }
    }
    [[nodiscard]] double p() const {
        return std::min(1.0, asked * p_value_of_count(products.positive, products.n, 0.5).value);
    }
};

}  // namespace

std::vector<Result> test_parity(const MatrixView& scores, const MatrixView& sizes) {
    constexpr std::size_t farthest = 32;
    MostUneven near;
    MostUneven along;
    MostUneven blocks;
    for (const auto& [field, name] :
         {std::pair{&scores, Text{"the sign of a value", "一个值的符号"}},
          std::pair{&sizes, Text{"whether a value is large", "一个值是否偏大"}}}) {
        for (const TwoBefore& before : twos_before) {
            near.take(products_of(*field, before), name, [&before = before] {
                return say("({}, {}) and ({}, {})", "（{}, {}）与（{}, {}）", before[0].first,
                           before[0].second, before[1].first, before[1].second);
            });
        }
        const Signs signs(field->values);
        for (std::size_t far = 2; far <= farthest; ++far) {
            for (std::size_t middle = 1; middle < far; ++middle) {
                along.take(signs.along(middle, far), name, [=] {
                    return say("(0, {}) and (0, {})", "（0, {}）与（0, {}）", far - middle, far);
                });
            }
        }
        for (const std::size_t length : {4U, 8U, 16U, 32U}) {
            blocks.take(signs.of_blocks(length), name, [=] { return say("{}", "{}", length); });
        }
    }
    MostTelling most_telling;
    const auto ask = [&](const MostUneven& found, const auto& sentence) {
        const auto [positive, n] = found.products;
        if (n > 0) {
            most_telling.ask(
                found.p(), static_cast<double>(positive), [&, positive = positive, n = n] {
                    return sentence(found.what, found.where, std::max(positive, n - positive), n);
                });
        }
    };
    const auto of_three = [](const Text& what, const Text& where, std::size_t such, std::size_t n) {
        return say(
            "{} follows from the two that lie {} rows and columns before it, in {} of {} "
            "cases; half is to be expected",
            "{0}由其前 {1} 行列处的两个值共同决定：{3} 例中有 {2} 例如此，期望为一半", what, where,
            such, n);
    };
    ask(near, of_three);
    ask(along, of_three);
    ask(blocks, [](const Text& what, const Text& length, std::size_t such, std::size_t n) {
        return say(
            "{} follows from the others of its block of {}, in {} of {} blocks; half is to "
            "be expected",
            "{0}由它所在的 {1} 个值中的其余各值共同决定：{3} 块中有 {2} 块如此，期望为一半", what,
            length, such, n);
    });
    if (!most_telling.is_asked()) {
        return {};
    }
    return {
        most_telling.result("parity", {"parity of signs", "符号的奇偶性"}, scores.values.size())};
}

}  // namespace nn::stats
