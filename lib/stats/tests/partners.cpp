#include "stats/tests/partners.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/most_telling.hpp"

namespace nn::stats {
namespace {

struct Place {
    std::size_t row;
    std::size_t column;
};

// Where a value's partner is; a partner's partner is the value itself
struct Partner {
    Text where;
    Place (*of)(Place here, Place size);
};

// An odd last one has no partner
std::size_t half_away(std::size_t i, std::size_t size) {
    const std::size_t half = size / 2;
    return i >= 2 * half ? i : i < half ? i + half : i - half;
}

std::vector<Partner> partners() {
    return {
        // Of the square that begins at the first number
        {{"across the diagonal", "关于对角线对称"},
         [](Place here, Place size) {
             const bool is_inside = here.row < size.column && here.column < size.row;
             return is_inside ? Place{here.column, here.row} : here;
         }},
        {{"in the mirrored row", "上下镜像"},
         [](Place here, Place size) {
             return Place{size.row - 1 - here.row, here.column};
         }},
        {{"in the mirrored column", "左右镜像"},
         [](Place here, Place size) {
             return Place{here.row, size.column - 1 - here.column};
         }},
        {{"half the rows away", "相隔一半行数"},
         [](Place here, Place size) {
             return Place{half_away(here.row, size.row), here.column};
         }},
        {{"half the columns away", "相隔一半列数"},
         [](Place here, Place size) {
             return Place{here.row, half_away(here.column, size.column)};
         }},
    };
}

struct Pairs {
    double products = 0.0;
    double squares = 0.0;
    std::size_t count = 0;

    // Where one is missing there is no pair
    void add(float one, float other) {
        if (one != 0.0F && other != 0.0F) {
            const auto a = static_cast<double>(one);
            const auto b = static_cast<double>(other);
            products += a * b;
            squares += a * a + b * b;
            ++count;
        }
    }
    [[nodiscard]] double coefficient() const {
        return squares > 0.0 ? std::clamp(2.0 * products / squares, -1.0, 1.0) : 0.0;
    }
    [[nodiscard]] double p(Marginal marginal) const {
        if (marginal == Marginal::coin) {
            const auto equal = static_cast<double>(count) / 2.0 * (1.0 + coefficient());
            return p_value_of_count(static_cast<std::size_t>(std::lround(equal)), count, 0.5).value;
        }
        const double half = static_cast<double>(count) / 2.0;
        return count == 0
                   ? 1.0
                   : std::min(1.0, 2.0 * boost::math::ibetac(
                                             half, half, (1.0 + std::abs(coefficient())) / 2.0));
    }
};

// Of each field
std::array<Pairs, fields.size()> pairs_of(const Scores& scores, Place size,
                                          const Partner& partner) {
    std::array<Pairs, fields.size()> pairs{};
    for (std::size_t row = 0; row < size.row; ++row) {
        for (std::size_t column = 0; column < size.column; ++column) {
            const Place other = partner.of({row, column}, size);
            const std::size_t here = row * size.column + column;
            const std::size_t there = other.row * size.column + other.column;
            for (std::size_t k = 0; here < there && k < fields.size(); ++k) {
                const std::vector<float>& z = fields[k].is_size ? scores.size : scores.value;
                pairs[k].add(in_marginal(z[here], fields[k].marginal),
                             in_marginal(z[there], fields[k].marginal));
            }
        }
    }
    return pairs;
}

}  // namespace

std::vector<Result> test_partners(const Scores& scores, const Shape& shape) {
    const std::size_t n = scores.value.size();
    const std::size_t rows = shape.size() < 2 ? 1 : shape[0];
    const std::size_t columns = n / rows;
    if (n < 2) {
        return {};
    }
    MostTelling most_telling;
    for (const Partner& partner : partners()) {
        const auto pairs_of_fields = pairs_of(scores, {rows, columns}, partner);
        for (std::size_t k = 0; k < fields.size(); ++k) {
            const Field field = fields[k];
            const Pairs& pairs = pairs_of_fields[k];
            if (pairs.count > 0) {
                most_telling.ask(pairs.p(field.marginal), pairs.coefficient(), [&] {
                    return say("{} correlate with those {}, with coefficient {:.3g}",
                               "{0}与{1}处的{0}相关，系数为 {2:.3g}", name_of(field), partner.where,
                               pairs.coefficient());
                });
            }
        }
    }
    return {most_telling.result("partners", {"correlation of partners", "对应值的相关性"}, n)};
}

}  // namespace nn::stats
