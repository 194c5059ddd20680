#include "stats/tests/orthogonal.hpp"

#include <algorithm>
#include <array>
#include <cblas.h>
#include <cmath>
#include <iterator>
#include <utility>

#include <boost/math/special_functions/beta.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/angles.hpp"
#include "stats/tests/copies.hpp"
#include "stats/tests/kolmogorov.hpp"
#include "stats/tests/order.hpp"
#include "stats/tests/vectors.hpp"

namespace nn::stats {
namespace {

// A matrix whose vectors are its rows, or its columns where they are fewer; of length 1
class UnitVectors {
public:
    UnitVectors(const MatrixView& matrix, double gain)
        : count_(std::min(matrix.rows, matrix.columns)),
          length_(std::max(matrix.rows, matrix.columns)) {
        const bool are_rows = matrix.rows <= matrix.columns;
        const std::vector<float> turned =
            are_rows ? std::vector<float>{} : by_columns(matrix.values, matrix.columns);
        entries_.reserve(matrix.values.size());
        std::ranges::transform(are_rows ? matrix.values : std::span<const float>(turned),
                               std::back_inserter(entries_),
                               [gain](float x) { return static_cast<double>(x) / gain; });
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t length() const { return length_; }
    [[nodiscard]] const std::vector<double>& entries() const { return entries_; }
    [[nodiscard]] double operator()(std::size_t vector, std::size_t i) const {
        return entries_[vector * length_ + i];
    }

private:
    std::size_t count_;
    std::size_t length_;
    std::vector<double> entries_;
};

double largest_error(const UnitVectors& q) {
    const auto count = static_cast<int>(q.count());
    const auto length = static_cast<int>(q.length());
    std::vector<double> products(q.count() * q.count(), 0.0);
    cblas_dsyrk(CblasRowMajor, CblasUpper, CblasNoTrans, count, length, 1.0, q.entries().data(),
                length, 0.0, products.data(), count);
    double error = 0.0;
    for (std::size_t a = 0; a < q.count(); ++a) {
        for (std::size_t b = a; b < q.count(); ++b) {
            error = std::max(error, std::abs(products[a * q.count() + b] - (a == b ? 1.0 : 0.0)));
        }
    }
    return error;
}

Result test_products(const UnitVectors& q, law::Precision precision) {
    // Two factors, each rounded: by half a unit in the last place at most
    const double tolerance = std::max(1e-5, 2.0 * std::exp2(-precision.digits) * 1.01);
    const double error = largest_error(q);
    return {"orthogonality",
            {"orthogonality", "正交性"},
            error,
            certainty(error <= tolerance),
            q.entries().size(),
            say("products of the vectors are off by up to {:.2g}·gain²",
                "各向量的内积最多偏离 {:.2g}·gain²", error),
            Calibration::conservative};
}

Result test_signs(std::string_view id, const Text& where, std::size_t positive, std::size_t n) {
    return {id,
            say("signs {}", "{}的符号", where),
            static_cast<double>(positive),
            p_value_of_count(positive, n, 0.5),
            n,
            say("{} of {} numbers {} are positive; half should be",
                "{2}的 {1} 个数中有 {0} 个为正，应当约为一半", positive, n, where),
            Calibration::conservative};
}

std::size_t positive_on_diagonal(const UnitVectors& q) {
    std::size_t positive = 0;
    for (std::size_t i = 0; i < q.count(); ++i) {
        positive += q(i, i) > 0.0 ? 1 : 0;
    }
    return positive;
}

std::size_t positive_on_edges(const UnitVectors& q) {
    std::size_t positive = 0;
    for (std::size_t i = 0; i < q.length(); ++i) {
        positive += q(0, i) > 0.0 ? 1 : 0;
    }
    for (std::size_t v = 1; v < q.count(); ++v) {
        positive += q(v, 0) > 0.0 ? 1 : 0;
    }
    return positive;
}

// P(|Qᵢⱼ| ≥ x) of an entry
double entry_tail(double x, std::size_t length) {
    const double square = std::min(x * x, 1.0);
    return boost::math::ibetac(0.5, (static_cast<double>(length) - 1.0) / 2.0, square);
}

Result test_sum(const UnitVectors& q, std::span<const double> sorted) {
    double sum = 0.0;
    for (const double x : sorted) {
        sum += x;
    }
    const double projection = sum / std::sqrt(static_cast<double>(sorted.size()));
    return {"mean",
            {"mean", "均值"},
            projection,
            PValue::of(entry_tail(projection, q.length()), exact_limit),
            sorted.size(),
            say("the sum of all numbers is {:.3g} of what it can be",
                "所有数之和是其最大可能值的 {:.3g}", projection),
            Calibration::uniform};
}

Result test_largest(const UnitVectors& q, std::span<const double> sorted) {
    const double largest = std::max(std::abs(sorted.front()), std::abs(sorted.back()));
    const double bound = static_cast<double>(sorted.size()) * entry_tail(largest, q.length());
    return {"largest",
            {"largest value", "最大值"},
            largest,
            PValue::of(std::min(bound, 1.0), exact_limit),
            sorted.size(),
            say("one number is {:.3g} of its vector's length", "有一个数是其所在向量长度的 {:.3g}",
                largest),
            Calibration::conservative};
}

double entry_probability_below(double x, std::size_t length) {
    const double tail = entry_tail(x, length) / 2.0;
    return x < 0.0 ? tail : 1.0 - tail;
}

// P(Qᵢⱼ < x) for each x. The incomplete beta function is slow, and the values lie close together:
// between neighbours the density is integrated by Simpson's rule, exact to 10⁻¹⁰ over steps of a
// twentieth of its width.
std::vector<double> entry_probabilities(std::span<const double> sorted, std::size_t length) {
    const auto m = static_cast<double>(length);
    const double width = 1.0 / std::sqrt(m);
    const double scale = 1.0 / boost::math::beta(0.5, (m - 1.0) / 2.0);
    const auto density = [&](double x) {
        return scale * std::pow(std::max(0.0, 1.0 - x * x), (m - 3.0) / 2.0);
    };
    const bool smooth = length >= 16;
    std::vector<double> probabilities;
    double before = 0.0;
    double density_before = 0.0;
    for (const double x : sorted) {
        const double step = x - before;
        const double here = density(x);
        const bool near = smooth && !probabilities.empty() && step < width / 20.0;
        probabilities.push_back(
            near ? probabilities.back() +
                       step / 6.0 * (density_before + 4.0 * density(before + step / 2.0) + here)
                 : entry_probability_below(x, length));
        before = x;
        density_before = here;
    }
    return probabilities;
}

Result test_marginals(const UnitVectors& q, std::span<const double> sorted) {
    const double distance = kolmogorov_distance(entry_probabilities(sorted, q.length()));
    const double x = distance * std::sqrt(static_cast<double>(sorted.size()));
    return {"kolmogorov_smirnov",
            {"Kolmogorov-Smirnov distance", "Kolmogorov-Smirnov 距离"},
            distance,
            PValue::of(kolmogorov_tail(x), 1e-14),
            sorted.size(),
            say("the numbers' distribution function is up to {:.3g} off",
                "各数的分布函数最多相差 {:.3g}", distance),
            Calibration::conservative};
}

// What the vectors have of each coordinate: Beta(count/2, (length − count)/2), or all where there are as
// many vectors as coordinates
Result test_shares(const UnitVectors& q) {
    const auto count = static_cast<double>(q.count());
    const auto length = static_cast<double>(q.length());
    double least = 1.0;
    double share_of_least = count / length;
    std::size_t where = 0;
    for (std::size_t i = 0; i < q.length() && q.count() < q.length(); ++i) {
        double share = 0.0;
        for (std::size_t v = 0; v < q.count(); ++v) {
            share += q(v, i) * q(v, i);
        }
        share = std::min(share, 1.0);
        const double a = count / 2.0;
        const double b = (length - count) / 2.0;
        const double p =
            2.0 * std::min(boost::math::ibeta(a, b, share), boost::math::ibetac(a, b, share));
        if (p < least) {
            least = p;
            share_of_least = share;
            where = i;
        }
    }
    return {"shares",
            {"share of a coordinate", "各坐标的份额"},
            share_of_least,
            PValue::of(std::min(1.0, least * length), exact_limit),
            q.entries().size(),
            say("the vectors have {:.3g} of coordinate {}; {:.3g} is to be expected",
                "各向量在第 {1} 个坐标上共占 {0:.3g}，期望是 {2:.3g}", share_of_least, where,
                count / length),
            Calibration::conservative};
}

// tr Qᵏ of a matrix from the Haar measure has mean 1 for even k, else 0, and variance k: normal up to
// terms that vanish faster than exponentially with the size
Result test_traces(const UnitVectors& q) {
    constexpr int powers = 4;
    const std::size_t side = q.count();
    const auto size = static_cast<int>(side);
    std::vector<double> square(side * side);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, size, size, size, 1.0,
                q.entries().data(), size, q.entries().data(), size, 0.0, square.data(), size);
    std::array<double, powers> traces{};
    for (std::size_t i = 0; i < side; ++i) {
        traces[0] += q(i, i);
        traces[1] += square[i * side + i];
        for (std::size_t j = 0; j < side; ++j) {
            traces[2] += q(i, j) * square[j * side + i];
            traces[3] += square[i * side + j] * square[j * side + i];
        }
    }
    double least = 1.0;
    int where = 1;
    for (int k = 1; k <= powers; ++k) {
        const double z = (traces[static_cast<std::size_t>(k - 1)] - (k % 2 == 0 ? 1.0 : 0.0)) /
                         std::sqrt(static_cast<double>(k));
        const double p = 2.0 * normal_tail(std::abs(z));
        if (p < least) {
            least = p;
            where = k;
        }
    }
    return {"traces",
            {"traces of powers", "各次幂的迹"},
            traces[static_cast<std::size_t>(where - 1)],
            PValue::of(std::min(1.0, powers * least), exact_limit),
            q.entries().size(),
            say("the trace of the matrix to the power of {} is {:.4g}", "矩阵 {} 次幂的迹是 {:.4g}",
                where, traces[static_cast<std::size_t>(where - 1)]),
            Calibration::conservative};
}

}  // namespace

Result test_orthogonality(const MatrixView& matrix, Orthogonal law, law::Precision precision) {
    return test_products(UnitVectors(matrix, law.gain), precision);
}

std::vector<Result> test_orthogonal(const MatrixView& matrix, Orthogonal law,
                                    law::Precision precision) {
    constexpr std::size_t least_to_be_normal = 24;
    const double gain = std::abs(law.gain);
    const UnitVectors q(matrix, law.gain);
    std::vector<Result> results{test_products(q, precision)};
    if (q.length() < 2 || results.front().is_rejected()) {
        return results;
    }
    std::vector<double> sorted = q.entries();
    std::ranges::sort(sorted);
    results.push_back(test_signs("diagonal_signs", {"on the diagonal", "对角线上"},
                                 positive_on_diagonal(q), q.count()));
    results.push_back(test_signs("edge_signs", {"in the first row and column", "第一行与第一列"},
                                 positive_on_edges(q), q.length() + q.count() - 1));
    results.push_back(test_sum(q, sorted));
    results.push_back(test_largest(q, sorted));
    results.push_back(test_marginals(q, sorted));
    results.push_back(test_shares(q));
    std::ranges::move(test_vectors(matrix), std::back_inserter(results));
    std::ranges::move(test_right_angles(matrix, false, precision), std::back_inserter(results));
    if (q.count() == q.length() && q.count() >= least_to_be_normal) {
        results.push_back(test_traces(q));
    }
    // An entry is nearly normal, and in 24 dimensions or more nearly free of the others
    if (q.length() >= least_to_be_normal) {
        const double std = gain / std::sqrt(static_cast<double>(q.length()));
        std::ranges::move(test_copies(matrix, law::normal(0.0, std), precision),
                          std::back_inserter(results));
    }
    std::ranges::move(test_order(scores_of_frame(matrix, law.gain), {matrix.rows, matrix.columns}),
                      std::back_inserter(results));
    return results;
}

}  // namespace nn::stats
