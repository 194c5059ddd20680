#include "stats/score.hpp"

#include <algorithm>
#include <cblas.h>
#include <cmath>
#include <functional>
#include <random>

#include "stats/p_value.hpp"

namespace nn::stats {
namespace {

// Beyond it lies nothing that 24 random bits can reach
constexpr double least = 0x1p-26;

float score(double p) {
    return static_cast<float>(normal_score(std::clamp(p, least, 1.0 - least)));
}

class Places {
public:
    double operator()() { return unit_(engine_); }

private:
    std::mt19937_64 engine_{42};
    std::uniform_real_distribution<double> unit_{0.0, 1.0};
};

void put(Scores& scores, double below) {
    scores.value.push_back(score(below));
    scores.size.push_back(score(std::abs(2.0 * below - 1.0)));
    ++scores.live;
}

void put_gap(Scores& scores) {
    scores.value.push_back(0.0F);
    scores.size.push_back(0.0F);
}

Scores empty_scores(std::size_t n) {
    Scores scores;
    scores.value.reserve(n);
    scores.size.reserve(n);
    return scores;
}

}  // namespace

Text name_of(Field field) {
    if (field.marginal == Marginal::normal) {
        return field.is_size ? Text{"sizes", "绝对值"} : Text{"values", "数值"};
    }
    return field.is_size ? Text{"sizes (large or small)", "绝对值（偏大或偏小）"}
                         : Text{"signs", "符号"};
}

double normal_score(double p) {
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179) /
               (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0);
    }
    const double r = std::sqrt(-std::log(q < 0.0 ? p : 1.0 - p));
    double size = 0.0;
    if (r <= 5.0) {
        const double s = r - 1.6;
        size = (((0.17023821103 * s + 1.3067284816) * s + 2.7568153900) * s + 1.4234372777) /
               ((0.12021132975 * s + 0.73700164250) * s + 1.0);
    } else {
        const double s = r - 5.0;
        size = (((0.017337203997 * s + 0.42868294337) * s + 3.0812263860) * s + 6.6579051150) /
               ((0.012258202635 * s + 0.24197894225) * s + 1.0);
    }
    return std::copysign(size, q);
}

Scores scores_of(std::span<const float> values, const law::Law& law) {
    Scores scores = empty_scores(values.size());
    const bool has_atoms = !law.atoms().empty();
    Places place;
    for (const float value : values) {
        const auto x = static_cast<double>(value);
        const double atom = has_atoms ? law.probability_of(x) : 0.0;
        put(scores, law.probability_below(x) + (atom > 0.0 ? atom * place() : 0.0));
    }
    return scores;
}

Scores scores_of_rest(std::span<const float> values, const law::Law& law) {
    const law::Law rest = law.without_atoms();
    Scores scores = empty_scores(values.size());
    for (const float value : values) {
        const auto x = static_cast<double>(value);
        if (law.probability_of(x) > 0.0) {
            put_gap(scores);
        } else {
            put(scores, rest.probability_below(x));
        }
    }
    return scores;
}

Scores scores_of_zeros(const MatrixView& matrix) {
    std::vector<double> below(matrix.values.size());
    std::vector<double> column(matrix.rows);
    Places place;
    for (std::size_t c = 0; c < matrix.columns; ++c) {
        std::ranges::generate(column, std::ref(place));
        std::size_t zeros = 0;
        for (std::size_t r = 0; r < matrix.rows; ++r) {
            zeros += matrix(r, c) == 0.0 ? 1 : 0;
        }
        // Independent numbers, parted by the one between: each side is in random order still
        const auto middle = column.begin() + static_cast<std::ptrdiff_t>(zeros);
        if (middle != column.end()) {
            std::vector<double> sorted = column;
            std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(zeros));
            std::stable_partition(
                column.begin(), column.end(),
                [least_of_rest = sorted[zeros]](double x) { return x < least_of_rest; });
        }
        auto zero = column.begin();
        auto rest = middle;
        for (std::size_t r = 0; r < matrix.rows; ++r) {
            below[r * matrix.columns + c] = matrix(r, c) == 0.0 ? *zero++ : *rest++;
        }
    }
    Scores scores = empty_scores(below.size());
    for (const double u : below) {
        put(scores, u);
    }
    return scores;
}

Scores scores_of_frame(const MatrixView& matrix, double gain) {
    const bool are_rows = matrix.rows <= matrix.columns;
    const auto count = static_cast<int>(are_rows ? matrix.rows : matrix.columns);
    const auto length = static_cast<int>(are_rows ? matrix.columns : matrix.rows);
    const auto side = static_cast<std::size_t>(count);
    std::mt19937_64 engine(42);
    std::normal_distribution<float> normal;
    std::vector<float> triangle(side * side, 0.0F);
    for (std::size_t i = 0; i < side; ++i) {
        std::gamma_distribution<double> gamma(
            static_cast<double>(static_cast<std::size_t>(length) - i) / 2.0, 2.0);
        for (std::size_t j = 0; j < i; ++j) {
            triangle[i * side + j] = normal(engine);
        }
        triangle[i * side + i] = static_cast<float>(std::sqrt(gamma(engine)));
    }
    std::vector<float> product(matrix.values.begin(), matrix.values.end());
    cblas_strmm(CblasRowMajor, are_rows ? CblasLeft : CblasRight, CblasLower,
                are_rows ? CblasNoTrans : CblasTrans, CblasNonUnit, static_cast<int>(matrix.rows),
                static_cast<int>(matrix.columns), static_cast<float>(1.0 / gain), triangle.data(),
                count, product.data(), static_cast<int>(matrix.columns));
    Scores scores = empty_scores(product.size());
    for (const float z : product) {
        put(scores, normal_tail(-static_cast<double>(z)));
    }
    return scores;
}

}  // namespace nn::stats
