#include "stats/tests/singular.hpp"

#include <algorithm>
#include <cblas.h>
#include <cmath>
#include <vector>

#include <boost/math/quadrature/gauss.hpp>

#include "language/say.hpp"

namespace nn::stats {
namespace {

constexpr int most_steps = 24;

double normalize(std::vector<float>& x) {
    const double norm = cblas_snrm2(static_cast<int>(x.size()), x.data(), 1);
    if (norm > 0.0) {
        cblas_sscal(static_cast<int>(x.size()), static_cast<float>(1.0 / norm), x.data(), 1);
    }
    return norm;
}

// ‖z·x‖² for a unit vector x that each step turns towards the first singular vector: at most σ₁²
double squared_singular_value(const std::vector<float>& z, int rows, int columns) {
    std::vector<float> x(static_cast<std::size_t>(columns));
    std::vector<float> y(static_cast<std::size_t>(rows));
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<float>(std::cos(static_cast<double>(i * i)));
    }
    normalize(x);
    double before = 0.0;
    for (int step = 0; step < most_steps; ++step) {
        cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, columns, 1.0F, z.data(), columns, x.data(),
                    1, 0.0F, y.data(), 1);
        const double squared = std::pow(normalize(y), 2);
        if (squared < before * 1.0005) {
            return std::max(squared, before);
        }
        before = squared;
        cblas_sgemv(CblasRowMajor, CblasTrans, rows, columns, 1.0F, z.data(), columns, y.data(), 1,
                    0.0F, x.data(), 1);
        normalize(x);
    }
    return before;
}

}  // namespace

double log_p_of_singular_value(double squared, double rows, double columns) {
    const double a = std::pow(std::sqrt(rows) - std::sqrt(columns), 2);
    const double b = std::pow(std::sqrt(rows) + std::sqrt(columns), 2);
    if (squared <= b) {
        return 0.0;
    }
    // y = b + t² takes the root off the edge
    const auto integrand = [a, b](double t) {
        const double y = b + t * t;
        return 2.0 * t * t * std::sqrt(y - a) / y;
    };
    return -0.5 * boost::math::quadrature::gauss<double, 30>::integrate(integrand, 0.0,
                                                                        std::sqrt(squared - b));
}

std::vector<Result> test_singular_value(const Scores& scores, const Shape& shape) {
    const std::size_t n = scores.value.size();
    if (shape.size() < 2 || shape[0] < 2 || n / shape[0] < 2) {
        return {};
    }
    const std::size_t rows = shape[0];
    const std::size_t columns = n / rows;
    const double squared =
        squared_singular_value(scores.value, static_cast<int>(rows), static_cast<int>(columns));
    const auto r = static_cast<double>(rows);
    const auto c = static_cast<double>(columns);
    const double edge = std::sqrt(r) + std::sqrt(c);
    return {
        {"singular_value",
         {"largest singular value", "最大奇异值"},
         std::sqrt(squared),
         PValue::of(std::exp(log_p_of_singular_value(squared, r, c)), exact_limit),
         n,
         say("one direction carries too much: the largest singular value of the scores is {:.4g}, "
             "and chance has at most about {:.4g}",
             "某一个方向占得过多：得分矩阵的最大奇异值是 {:.4g}，偶然情形下至多约为 {:.4g}",
             std::sqrt(squared), edge),
         Calibration::conservative}};
}

}  // namespace nn::stats
