#include "stats/tests/alike.hpp"

#include <algorithm>
#include <cblas.h>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>

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
};

// The two rows of a matrix that are most alike, and the p-value of the best of all pairs
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
    for (std::size_t a = 0; a < taken; ++a) {
        for (std::size_t b = a + 1; b < taken; ++b) {
            const double norms = std::sqrt(static_cast<double>(products[a * taken + a]) *
                                           static_cast<double>(products[b * taken + b]));
            const double cosine =
                norms > 0.0 ? static_cast<double>(products[a * taken + b]) / norms : 0.0;
            if (std::abs(cosine) > std::abs(best.cosine)) {
                best = {.first = a, .second = b, .cosine = cosine};
            }
        }
    }
    const double half = (length - 1.0) / 2.0;
    const double pairs = static_cast<double>(taken) * static_cast<double>(taken - 1) / 2.0;
    best.p = std::min(1.0, pairs * 2.0 *
                               boost::math::ibetac(
                                   half, half, std::min(1.0, (1.0 + std::abs(best.cosine)) / 2.0)));
    return best;
}

}  // namespace

std::vector<Result> test_alike(const MatrixView& scores) {
    const std::vector<float> turned = by_columns(scores.values, scores.columns);
    const Pair rows = most_alike(scores.values, scores.rows, scores.columns);
    const Pair columns = most_alike(turned, scores.columns, scores.rows);
    const bool are_rows = rows.p <= columns.p;
    const Pair& best = are_rows ? rows : columns;
    return {{"alike",
             {"two rows or columns alike", "两行或两列相似"},
             best.cosine,
             PValue::of(std::min(1.0, 2.0 * best.p), exact_limit),
             scores.values.size(),
             say("{} {} and {} correlate with coefficient {:.3g}",
                 "{0}（第 {1} 与第 {2}）相关，系数为 {3:.3g}",
                 are_rows ? Text{"rows", "两行"} : Text{"columns", "两列"}, best.first, best.second,
                 best.cosine),
             Calibration::conservative}};
}

}  // namespace nn::stats
