#include <algorithm>
#include <cmath>
#include <utility>

#include "catch.hpp"
#include "stats/count.hpp"
#include "tensor/error.hpp"

using namespace nn::stats;

TEST_CASE("the count's p-value is the exact binomial one", "[exact]") {
    // P(K ≤ 1) for ten fair coins is 11/1024
    CHECK(p_value_of_count(1, 10, 0.5).value == Approx(22.0 / 1024.0));
    CHECK(p_value_of_count(9, 10, 0.5).value == Approx(22.0 / 1024.0));
    CHECK(p_value_of_count(0, 10, 0.5).value == Approx(2.0 / 1024.0));
    CHECK(p_value_of_count(5, 10, 0.5).value == 1.0);
    CHECK(p_value_of_count(0, 40, 0.5).value == Approx(std::exp2(-39)).epsilon(1e-12));
}

TEST_CASE("an excess counts on one side only", "[exact]") {
    CHECK(p_value_of_excess(0, 10, 0.5).value == 1.0);
    CHECK(p_value_of_excess(9, 10, 0.5).value == Approx(11.0 / 1024.0));
    CHECK(p_value_of_excess(3, 100, 1e-6).value == Approx(161700.0 * 1e-18).epsilon(1e-3));
}

// Fisher & Yates, Statistical Tables, table IV
TEST_CASE("the χ² law has the published critical values", "[exact]") {
    CHECK(chi_squared_tail(3.841, 1) == Approx(0.05).epsilon(1e-3));
    CHECK(chi_squared_tail(18.307, 10) == Approx(0.05).epsilon(1e-3));
    CHECK(chi_squared_tail(59.703, 30) == Approx(0.001).epsilon(1e-3));
    CHECK(chi_squared_below(0.0, 4096) == 0.0);
    CHECK(chi_squared_below(1e-30, 4096) == 0.0);
    CHECK(chi_squared_tail(1e80, 4096) == 0.0);
    CHECK(chi_squared_below(3.940, 10) == Approx(0.05).epsilon(1e-3));
}

TEST_CASE("Pearson's statistic is the textbook's", "[exact]") {
    // Mendel's peas, 315 : 108 : 101 : 32 against 9 : 3 : 3 : 1, give χ² = 0.470
    const std::vector<std::size_t> peas{315, 108, 101, 32};
    const std::vector<double> shares{9.0 / 16, 3.0 / 16, 3.0 / 16, 1.0 / 16};
    const ChiSquared found = p_value_of_counts(peas, shares);
    CHECK(found.statistic == Approx(0.470).epsilon(1e-3));
    CHECK(found.degrees_of_freedom == 3.0);
}

TEST_CASE("cells that expect little are pooled", "[exact]") {
    const std::vector<std::size_t> counts{1000, 10, 10, 10};
    const std::vector<double> shares{1000.0 / 1030, 10.0 / 1030, 10.0 / 1030, 10.0 / 1030};
    CHECK(p_value_of_counts(counts, shares).degrees_of_freedom == 1.0);
    CHECK_THROWS_AS(p_value_of_counts(counts, std::vector{0.5, 0.5}), nn::ValueError);
}

// The exact tail, by adding up every way to divide n values between three cells
TEST_CASE("the χ² p-value is at least the exact multinomial one", "[exact]") {
    struct Case {
        std::size_t n;
        std::vector<double> shares;
        double most_times;
    };
    for (const auto& [n, shares, most_times] :
         {Case{100, {0.25, 0.5, 0.25}, 1e7}, Case{400, {0.25, 0.5, 0.25}, 1e4},
          Case{400, {0.0625, 0.875, 0.0625}, 1e7}, Case{1000, {0.25, 0.5, 0.25}, 100.0}}) {
        std::vector<double> log_factorial(n + 1, 0.0);
        for (std::size_t k = 1; k <= n; ++k) {
            log_factorial[k] = log_factorial[k - 1] + std::log(static_cast<double>(k));
        }
        // Every outcome's statistic and probability, the most extreme first
        std::vector<std::pair<double, double>> outcomes;
        for (std::size_t a = 0; a <= n; ++a) {
            for (std::size_t b = 0; a + b <= n; ++b) {
                const std::vector<std::size_t> counts{a, b, n - a - b};
                double statistic = 0.0;
                double log_probability = log_factorial[n];
                for (std::size_t i = 0; i < 3; ++i) {
                    const double expected = static_cast<double>(n) * shares[i];
                    const auto count = static_cast<double>(counts[i]);
                    statistic += (count - expected) * (count - expected) / expected;
                    log_probability += count * std::log(shares[i]) - log_factorial[counts[i]];
                }
                outcomes.emplace_back(-statistic, std::exp(log_probability));
            }
        }
        std::ranges::sort(outcomes);
        double exact = 0.0;
        double least_ratio = 1e300;
        double greatest_ratio = 0.0;
        for (std::size_t i = 0; i < outcomes.size() && exact < 0.05; ++i) {
            exact += outcomes[i].second;
            const bool has_equals =
                i + 1 < outcomes.size() && outcomes[i + 1].first < outcomes[i].first + 1e-9;
            if (!has_equals && exact > 1e-12) {
                const double ratio =
                    raised_tail(-outcomes[i].first, 2.0,
                                static_cast<double>(n) * std::ranges::min(shares)) /
                    exact;
                least_ratio = std::min(least_ratio, ratio);
                greatest_ratio = std::max(greatest_ratio, ratio);
            }
        }
        INFO("n = " << n);
        CHECK(least_ratio >= 1.0);
        CHECK(greatest_ratio <= most_times);
    }
}
