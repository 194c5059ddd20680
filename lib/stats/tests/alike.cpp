#include "stats/tests/alike.hpp"

#include <algorithm>
#include <cblas.h>
#include <cmath>
#include <tuple>

#include <boost/math/special_functions/beta.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/most_telling.hpp"

namespace nn::stats {
namespace {

constexpr double most_multiplications = 0x1p31;
constexpr std::size_t least_length = 8;

struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    double cosine = 0.0;
    double p = 1.0;
    // How unlikely it is that so many rows lie so near to one before them, and how many a chance has one in ten for
    double p_of_many = 1.0;
    std::size_t near = 0;
};

// P(|cosine| of two random directions ≥ this)
double p_of_cosine(double cosine, double length) {
    const double half = (length - 1.0) / 2.0;
    return 2.0 * boost::math::ibetac(half, half, std::min(1.0, (1.0 + std::abs(cosine)) / 2.0));
}

// The two rows of a matrix that are most alike, and the p-value of the best of all pairs. Given those before it, a row's
// direction is random; so its nearest has a p-value, and the sum of their logarithms is a Gamma number at most.
Pair most_alike(std::span<const float> values, std::size_t rows, std::size_t columns) {
    const auto length = static_cast<double>(columns);
    const auto taken =
        std::min(rows, static_cast<std::size_t>(std::sqrt(most_multiplications / length)));
    Pair best;
    if (columns < least_length || taken < 2) {
        return best;
    }
    std::vector<float> products(taken * taken, 0.0F);
    cblas_ssyrk(CblasRowMajor, CblasUpper, CblasNoTrans, static_cast<int>(taken),
                static_cast<int>(columns), 1.0F, values.data(), static_cast<int>(columns), 0.0F,
                products.data(), static_cast<int>(taken));
    // Of each row, how near the nearest before it is
    std::vector<double> nearest(taken, 0.0);
    for (std::size_t a = 0; a < taken; ++a) {
        for (std::size_t b = a + 1; b < taken; ++b) {
            const double norms = std::sqrt(static_cast<double>(products[a * taken + a]) *
                                           static_cast<double>(products[b * taken + b]));
            const double cosine =
                norms > 0.0 ? static_cast<double>(products[a * taken + b]) / norms : 0.0;
            if (std::abs(cosine) > std::abs(best.cosine)) {
                best = {.first = a, .second = b, .cosine = cosine};
            }
            nearest[b] = std::max(nearest[b], std::abs(cosine));
        }
    }
    double logarithms = 0.0;
    for (std::size_t b = 1; b < taken; ++b) {
        const double p = std::min(1.0, static_cast<double>(b) * p_of_cosine(nearest[b], length));
        logarithms -= std::log(std::max(p, exact_limit));
        best.near += p < 0.1 ? 1 : 0;
    }
    const auto others = static_cast<double>(taken - 1);
    best.p =
        std::min(1.0, static_cast<double>(taken) * others / 2.0 * p_of_cosine(best.cosine, length));
    best.p_of_many = chi_squared_tail(2.0 * logarithms, 2.0 * others);
    return best;
}

}  // namespace

std::vector<Result> test_alike(const MatrixView& scores) {
    const std::vector<float> turned = by_columns(scores.values, scores.columns);
    const Pair rows = most_alike(scores.values, scores.rows, scores.columns);
    const Pair columns = most_alike(turned, scores.columns, scores.rows);
    MostTelling most_telling;
    for (const auto& [best, pair, many] :
         {std::tuple{&rows, Text{"rows", "两行"}, Text{"rows", "行"}},
          std::tuple{&columns, Text{"columns", "两列"}, Text{"columns", "列"}}}) {
        most_telling.ask(best->p, best->cosine, [&, &best = best, &pair = pair] {
            return say("{} {} and {} correlate with coefficient {:.3g}",
                       "{0}（第 {1} 与第 {2}）相关，系数为 {3:.3g}", pair, best->first,
                       best->second, best->cosine);
        });
        most_telling.ask(
            best->p_of_many, static_cast<double>(best->near), [&, &best = best, &many = many] {
                return say(
                    "more {} than by chance have one before that they are like, weakly: {} are "
                    "as near to theirs as one in ten would be",
                    "与先前某一{0}略微相似的{0}多于偶然：其中 {1} 个的相似程度本应只有十分之一才有",
                    many, best->near);
            });
    }
    return {most_telling.result("alike", {"rows or columns alike", "行或列相似"},
                                scores.values.size())};
}

}  // namespace nn::stats
