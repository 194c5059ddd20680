#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/anderson_darling.hpp"

using namespace nn::stats;

namespace {

// P(A² > z) for n values by importance sampling: the values are tilted towards one end, along the
// direction that contributes most to A², by an exponential factor in √3·(2u − 1).
double sampled_tail(double z, std::size_t n, int samples, std::mt19937_64& engine) {
    const double theta = std::sqrt(2.0 * (z - 0.5) / static_cast<double>(n));
    const double reach = std::sqrt(3.0) * theta;
    const double log_mean = std::log(std::sinh(reach) / reach);
    double sum = 0.0;
    std::vector<double> u(n);
    for (int s = 0; s < samples; ++s) {
        const double sign = s % 2 == 0 ? 1.0 : -1.0;
        double total = 0.0;
        for (double& x : u) {
            // The tilted law's quantile
            const double t = draw::unit(engine);
            const double y = std::log(std::exp(-reach) + t * 2.0 * std::sinh(reach)) / theta;
            x = 0.5 + sign * y / (2.0 * std::sqrt(3.0));
            total += sign * y;
        }
        std::ranges::sort(u);
        if (anderson_darling_statistic(u) > z) {
            sum += std::exp(static_cast<double>(n) * log_mean - std::log(std::cosh(theta * total)));
        }
    }
    return sum / samples;
}

}  // namespace

// Anderson & Darling 1954, and Lewis 1961, table of the asymptotic distribution
TEST_CASE("the Anderson-Darling distribution has the published values", "[exact]") {
    CHECK(anderson_darling_tail(1.933) == Approx(0.10).epsilon(1e-3));
    CHECK(anderson_darling_tail(2.492) == Approx(0.05).epsilon(1e-3));
    CHECK(anderson_darling_tail(1.2479) == Approx(0.25).epsilon(1e-3));
    CHECK(anderson_darling_tail(0.2) == Approx(1.0 - 0.0096).epsilon(1e-4));
    CHECK(anderson_darling_tail(0.01) == 1.0);
}

TEST_CASE("far out the first term of the sum of squares rules", "[exact]") {
    // √3·P(χ²₁/2 > z), up to a factor 1 + O(1/z)
    for (const double z : {20.0, 40.0, 80.0}) {
        const double leading = std::sqrt(3.0) * std::erfc(std::sqrt(z));
        CHECK(anderson_darling_tail(z) == Approx(leading).epsilon(0.4 / z));
    }
}

TEST_CASE("the statistic of one value in the middle is 2 ln 2 - 1", "[exact]") {
    CHECK(anderson_darling_statistic(std::vector{0.5}) == Approx(2.0 * std::log(2.0) - 1.0));
    CHECK(std::isfinite(anderson_darling_statistic(std::vector{0.0, 1.0})));
}

TEST_CASE("the tail is that of finite samples down to 1e-12", "[law]") {
    std::mt19937_64 engine(2);
    for (const double z : {10.0, 20.6, 25.5}) {
        INFO("z = " << z << ", asymptotic " << anderson_darling_tail(z));
        CHECK(sampled_tail(z, 64, 20000, engine) / anderson_darling_tail(z) ==
              Approx(1.0).margin(0.25));
        CHECK(sampled_tail(z, 1024, 4000, engine) / anderson_darling_tail(z) ==
              Approx(1.0).margin(0.15));
    }
}

TEST_CASE("Anderson-Darling's p-value is uniform under its law", "[law]") {
    std::mt19937_64 engine(3);
    for (const std::size_t n : {64U, 2048U}) {
        std::vector<double> p_values(4000);
        std::ranges::generate(p_values, [&] {
            return p_value_of_anderson_darling(
                       anderson_darling_statistic(draw::sorted_units(n, engine)))
                .value;
        });
        CHECK_THAT(draw::share_below(p_values, 0.5), IsLikely());
        CHECK_THAT(draw::share_below(p_values, 0.05), IsLikely());
        CHECK_THAT(draw::share_below(p_values, 0.01), IsLikely());
    }
}
