#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/kolmogorov.hpp"

using namespace nn::stats;

namespace {

// P(D⁺ ≥ d), Birnbaum & Tingey 1951; all terms are positive, so every digit holds
double exact_one_sided_tail(double d, int n) {
    const double size = n;
    double sum = 0.0;
    for (int j = 0; j <= static_cast<int>(size * (1.0 - d)); ++j) {
        const double up = d + j / size;
        const double down = 1.0 - up;
        if (down > 0.0) {
            sum += std::exp(std::lgamma(size + 1.0) - std::lgamma(j + 1.0) -
                            std::lgamma(size - j + 1.0) + (j - 1.0) * std::log(up) +
                            (size - j) * std::log(down));
        }
    }
    return d * sum;
}

using Matrix = std::vector<std::vector<double>>;

Matrix product(const Matrix& a, const Matrix& b) {
    Matrix c(a.size(), std::vector<double>(a.size(), 0.0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < a.size(); ++k) {
            for (std::size_t j = 0; j < a.size(); ++j) {
                c[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    return c;
}

// P(D < d), Durbin's matrix in the form of Marsaglia, Tsang & Wang 2003; all terms are positive
double exact_below(double d, int n) {
    const int k = static_cast<int>(n * d) + 1;
    const int m = 2 * k - 1;
    const double h = k - n * d;
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    Matrix step(at(m), std::vector<double>(at(m), 0.0));
    for (int i = 0; i < m; ++i) {
        for (int j = 0; j < m; ++j) {
            step[at(i)][at(j)] = i - j + 1 < 0 ? 0.0 : 1.0;
        }
    }
    for (int i = 0; i < m; ++i) {
        step[at(i)][0] -= std::pow(h, i + 1);
        step[at(m - 1)][at(i)] -= std::pow(h, m - i);
    }
    step[at(m - 1)][0] += 2.0 * h - 1.0 > 0.0 ? std::pow(2.0 * h - 1.0, m) : 0.0;
    for (int i = 0; i < m; ++i) {
        for (int j = 0; j < m; ++j) {
            for (int g = 1; g <= i - j + 1; ++g) {
                step[at(i)][at(j)] /= g;
            }
        }
    }

    // n!/nⁿ·(stepⁿ), n a power of two; the scale is kept as a logarithm
    double log_scale = 0.0;
    for (int power = 1; power < n; power *= 2) {
        step = product(step, step);
        const double size = step[at(k - 1)][at(k - 1)];
        for (auto& row : step) {
            for (double& x : row) {
                x /= size;
            }
        }
        log_scale = 2.0 * log_scale + std::log(size);
    }
    return step[at(k - 1)][at(k - 1)] *
           std::exp(log_scale + std::lgamma(n + 1.0) - n * std::log(n));
}

}  // namespace

// Smirnov, Table for estimating the goodness of fit of empirical distributions, 1948
TEST_CASE("the Kolmogorov distribution has the published values", "[exact]") {
    CHECK(kolmogorov_below(0.50) == Approx(0.036055).margin(1e-6));
    CHECK(kolmogorov_below(1.00) == Approx(0.730000).margin(1e-6));
    CHECK(kolmogorov_below(1.36) == Approx(0.950514).margin(1e-6));
    CHECK(kolmogorov_below(1.63) == Approx(0.990154).margin(1e-6));
    CHECK(kolmogorov_below(2.00) == Approx(0.999329).margin(1e-6));
}

TEST_CASE("both series of the Kolmogorov distribution agree where they meet", "[exact]") {
    CHECK(kolmogorov_below(1.0 - 1e-12) == Approx(kolmogorov_below(1.0)).epsilon(1e-10));
    CHECK(kolmogorov_tail(1.0 - 1e-12) == Approx(kolmogorov_tail(1.0)).epsilon(1e-10));
}

// Massey 1951: 5 % of samples of 20 exceed 0.294, and 1 % of samples of 35 exceed 0.27
TEST_CASE("small samples have the published critical distances", "[exact]") {
    CHECK(p_value_of_distance(0.294, 20).value == Approx(0.05).epsilon(0.03));
    CHECK(p_value_of_distance(0.27, 35).value == Approx(0.01).epsilon(0.1));
}

TEST_CASE("the distance is the greatest on either side of a step", "[exact]") {
    CHECK(kolmogorov_distance(std::vector{0.5}) == Approx(0.5));
    CHECK(kolmogorov_distance(std::vector{0.1, 0.2}) == Approx(0.8));
    CHECK(kolmogorov_distance(std::vector{0.7, 0.8}) == Approx(0.7));
}

TEST_CASE("too far: the p-value is the exact one down to 1e-10", "[exact]") {
    for (const int n : {1024, 4096}) {
        for (const double x : {2.0, 2.5, 3.0, 3.4}) {
            const double d = x / std::sqrt(n);
            const double exact = 2.0 * exact_one_sided_tail(d, n);
            // Doubled once more, for a p-value that also asks about too close
            CHECK(p_value_of_distance(d, static_cast<std::size_t>(n)).value ==
                  Approx(2.0 * exact).epsilon(0.05));
        }
    }
}

TEST_CASE("too far: small samples have larger p-values than the exact ones", "[exact]") {
    for (const int n : {8, 16, 64, 256}) {
        for (const double x : {1.5, 2.0, 2.5}) {
            const double d = x / std::sqrt(n);
            const double p = p_value_of_distance(d, static_cast<std::size_t>(n)).value;
            CHECK(p >= 2.0 * exact_one_sided_tail(d, n));
        }
    }
}

TEST_CASE("too close: the p-value is the exact one down to 1e-10", "[exact]") {
    for (const int n : {1024, 4096}) {
        for (const double x : {0.40, 0.30, 0.25, 0.215}) {
            const double d = x / std::sqrt(n);
            const double exact = exact_below(d, n);
            INFO("n = " << n << ", exact " << exact);
            CHECK(p_value_of_distance(d, static_cast<std::size_t>(n)).value ==
                  Approx(2.0 * exact).epsilon(0.1));
        }
    }
}

TEST_CASE("below its limit the distance's p-value is a limit", "[exact]") {
    const PValue p = p_value_of_distance(0.5, 32768);
    CHECK(p.is_limit);
    CHECK(to_string(p) == "p < 10⁻¹⁴");
}

TEST_CASE("the distance's p-value is uniform under its law", "[law]") {
    std::mt19937_64 engine(1);
    for (const std::size_t n : {32U, 2048U}) {
        std::vector<double> p_values(4000);
        std::ranges::generate(p_values, [&] {
            return p_value_of_distance(kolmogorov_distance(draw::sorted_units(n, engine)), n).value;
        });
        CHECK_THAT(draw::share_below(p_values, 0.5), IsLikely());
        CHECK_THAT(draw::share_below(p_values, 0.05), IsLikely());
        CHECK_THAT(draw::share_below(p_values, 0.01), IsLikely());
    }
}
