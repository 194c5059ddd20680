#include "stats/tests/angles.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include "language/say.hpp"
#include "stats/count.hpp"

namespace nn::stats {
namespace {

using Direction = std::span<const float>;

// Of fewer entries, rounded ones may cancel by chance
constexpr std::size_t fewest_entries = 8;

double dot(Direction x, Direction y) {
    return std::inner_product(
        x.begin(), x.end(), y.begin(), 0.0, std::plus<>(),
        [](float a, float b) { return static_cast<double>(a) * static_cast<double>(b); });
}

// The most telling of several counts of right angles
struct RightAngles {
    double log_p = 0.0;
    std::size_t count = 0;
    std::size_t of = 0;
    Text where{"", ""};

    void take(const RightAngles& other) {
        if (other.log_p < log_p || of == 0) {
            *this = other;
        }
    }
};

RightAngles right_angles_of(std::vector<double> cosines, double least, std::size_t dimensions,
                            const Text& where) {
    std::ranges::sort(cosines);
    const std::size_t m = cosines.size();
    RightAngles best{.of = m, .where = where};
    for (std::size_t k = 1; k <= m; ++k) {
        const double log_p =
            log_p_of_right_angles(std::max(cosines[k - 1], least), k, m, dimensions);
        if (log_p < best.log_p) {
            best.log_p = log_p;
            best.count = k;
        }
    }
    best.log_p += std::log(static_cast<double>(m));
    return best;
}

RightAngles right_angles_of(const MatrixView& vectors, double least, bool are_independent,
                            const Text& each) {
    const std::vector<float> ones(vectors.columns, 1.0F);
    const std::size_t dimensions = std::max(vectors.rows, vectors.columns);
    std::vector<double> to_ones;
    std::vector<double> to_neighbour;
    Direction before;
    for (std::size_t v = 0; v < vectors.rows; ++v) {
        const Direction here = vectors.values.subspan(v * vectors.columns, vectors.columns);
        const double square = dot(here, here);
        if (square == 0.0) {
            continue;
        }
        const auto cosine = [&](Direction other) {
            return std::abs(dot(here, other)) / std::sqrt(square * dot(other, other));
        };
        to_ones.push_back(cosine(ones));
        if (!before.empty()) {
            to_neighbour.push_back(cosine(before));
        }
        before = here;
    }
    RightAngles found = right_angles_of(std::move(to_ones), least, dimensions,
                                        say("{} add up to nothing", "{}之和为零", each));
    if (are_independent) {
        found.take(
            right_angles_of(std::move(to_neighbour), least, dimensions,
                            say("{} are orthogonal to the one before", "{}与前一个正交", each)));
        found.log_p += std::numbers::ln2;
    }
    return found;
}

}  // namespace

double log_p_of_right_angles(double cosine, std::size_t count, std::size_t m,
                             std::size_t dimensions) {
    const double density = std::sqrt(static_cast<double>(dimensions) / (2.0 * std::numbers::pi));
    const auto k = static_cast<double>(count);
    return std::min(0.0,
                    log_choose(static_cast<double>(m), k) + k * std::log(2.0 * cosine * density));
}

std::vector<Result> test_right_angles(const MatrixView& matrix, bool are_independent,
                                      law::Precision precision) {
    if (std::min(matrix.rows, matrix.columns) < fewest_entries) {
        return {};
    }
    const double least = std::max(0x1p-20, precision.ulp(1.0));
    RightAngles found = right_angles_of(matrix, least, are_independent, {"rows", "行"});
    found.take(right_angles_of(
        MatrixView(by_columns(matrix.values, matrix.columns), {matrix.columns, matrix.rows}), least,
        are_independent, {"columns", "列"}));
    const double log_p = found.log_p + std::numbers::ln2;
    return {{"right_angles",
             {"right angles", "直角"},
             static_cast<double>(found.count),
             PValue::of(std::exp(std::min(0.0, log_p)), exact_limit),
             matrix.values.size(),
             say("{} of {}: {}", "{1} 个中有 {0} 个：{2}", found.count, found.of, found.where),
             Calibration::conservative}};
}

}  // namespace nn::stats
