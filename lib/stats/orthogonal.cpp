#include "stats/orthogonal.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/kolmogorov.hpp"

namespace nn::stats {
namespace {

constexpr double tolerance = 1e-5;

// A matrix whose vectors are its rows, or its columns where they are fewer; of length 1.
class UnitVectors {
public:
    UnitVectors(const MatrixView& matrix, double gain) : matrix_(matrix), gain_(gain) {}

    [[nodiscard]] std::size_t count() const { return std::min(matrix_.rows, matrix_.columns); }
    [[nodiscard]] std::size_t length() const { return std::max(matrix_.rows, matrix_.columns); }
    [[nodiscard]] double operator()(std::size_t vector, std::size_t i) const {
        const bool is_row = matrix_.rows <= matrix_.columns;
        return (is_row ? matrix_(vector, i) : matrix_(i, vector)) / gain_;
    }

private:
    MatrixView matrix_;
    double gain_;
};

double largest_error(const UnitVectors& vectors) {
    double error = 0.0;
    for (std::size_t a = 0; a < vectors.count(); ++a) {
        for (std::size_t b = a; b < vectors.count(); ++b) {
            double product = a == b ? -1.0 : 0.0;
            for (std::size_t i = 0; i < vectors.length(); ++i) {
                product += vectors(a, i) * vectors(b, i);
            }
            error = std::max(error, std::abs(product));
        }
    }
    return error;
}

Result test_products(const UnitVectors& vectors, std::size_t n) {
    const double error = largest_error(vectors);
    return {"orthogonality",
            {"orthogonality", "正交性"},
            error,
            certainty(error <= tolerance),
            n,
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
            PValue::of(entry_tail(projection, q.length()), 1e-300),
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
            PValue::of(std::min(bound, 1.0), 1e-300),
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

}  // namespace

std::vector<Result> test_orthogonal(const MatrixView& matrix, Orthogonal law) {
    const UnitVectors q(matrix, law.gain);
    std::vector<Result> results{test_products(q, matrix.values.size())};
    if (q.length() < 2) {
        return results;
    }
    std::vector<double> sorted;
    for (const float x : matrix.values) {
        sorted.push_back(static_cast<double>(x) / law.gain);
    }
    std::ranges::sort(sorted);
    results.push_back(test_signs("diagonal_signs", {"on the diagonal", "对角线上"},
                                 positive_on_diagonal(q), q.count()));
    results.push_back(test_signs("edge_signs", {"in the first row and column", "第一行与第一列"},
                                 positive_on_edges(q), q.length() + q.count() - 1));
    results.push_back(test_sum(q, sorted));
    results.push_back(test_largest(q, sorted));
    results.push_back(test_marginals(q, sorted));
    return results;
}

}  // namespace nn::stats
