#include "stats/tests/alike.hpp"

#include <algorithm>
#include <cblas.h>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "language/say.hpp"

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
    double logarithms = 0.0;
    for (std::size_t b = 1; b < taken; ++b) {
        double nearest = 0.0;
        for (std::size_t a = 0; a < b; ++a) {
            const double norms = std::sqrt(static_cast<double>(products[a * taken + a]) *
                                           static_cast<double>(products[b * taken + b]));
            const double cosine =
                norms > 0.0 ? static_cast<double>(products[a * taken + b]) / norms : 0.0;
            if (std::abs(cosine) > std::abs(best.cosine)) {
                best.first = a;
                best.second = b;
                best.cosine = cosine;
            }
            nearest = std::max(nearest, std::abs(cosine));
        }
        const double p = std::min(1.0, static_cast<double>(b) * p_of_cosine(nearest, length));
        logarithms -= std::log(std::max(p, exact_limit));
        best.near += p < 0.1 ? 1 : 0;
    }
    const auto others = static_cast<double>(taken - 1);
    best.p =
        std::min(1.0, static_cast<double>(taken) * others / 2.0 * p_of_cosine(best.cosine, length));
    best.p_of_many = boost::math::gamma_q(others, logarithms);
    return best;
}

}  // namespace

std::vector<Result> test_alike(const MatrixView& scores) {
    const std::vector<float> turned = by_columns(scores.values, scores.columns);
    const Pair rows = most_alike(scores.values, scores.rows, scores.columns);
    const Pair columns = most_alike(turned, scores.columns, scores.rows);
    const bool are_rows = rows.p <= columns.p;
    const Pair& best = are_rows ? rows : columns;
    const bool are_many_rows = rows.p_of_many <= columns.p_of_many;
    const Pair& many = are_many_rows ? rows : columns;
    return {
        {"alike",
         {"two rows or columns alike", "两行或两列相似"},
         best.cosine,
         PValue::of(std::min(1.0, 2.0 * best.p), exact_limit),
         scores.values.size(),
         say("{} {} and {} correlate with coefficient {:.3g}",
             "{0}（第 {1} 与第 {2}）相关，系数为 {3:.3g}",
             are_rows ? Text{"rows", "两行"} : Text{"columns", "两列"}, best.first, best.second,
             best.cosine),
         Calibration::conservative},
        {"many_alike",
         {"many rows or columns alike", "多行或多列相似"},
         static_cast<double>(many.near),
         PValue::of(std::min(1.0, 2.0 * many.p_of_many), exact_limit),
         scores.values.size(),
         say("more {} than by chance have one before that they are like, weakly: {} are as near to "
             "theirs as one in ten would be",
             "与先前某一{0}略微相似的{0}多于偶然：其中 {1} 个的相似程度本应只有十分之一才有",
             are_many_rows ? Text{"rows", "行"} : Text{"columns", "列"}, many.near),
         Calibration::conservative}};
}

}  // namespace nn::stats
