#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/count.hpp"
#include "stats/tests/fit.hpp"

using namespace nn::stats;

TEST_CASE("values far out are counted on both sides", "[exact]") {
    // Beyond 3.5σ lie 4.65e-4 of a normal law
    std::vector<double> probabilities(10000, 0.5);
    for (std::size_t i = 0; i < 20; ++i) {
        probabilities[i] = 1e-4;
        probabilities[9999 - i] = 1.0 - 1e-4;
    }
    const Result result = test_tails(probabilities);
    CHECK(result.statistic == 40.0);
    CHECK(result.p.value ==
          Approx(3.0 * p_value_of_count(40, 10000, 4.6526e-4).value).epsilon(1e-3));
    CHECK(result.is_rejected());
}

TEST_CASE("a tail that is cut off is missed", "[law]") {
    std::mt19937_64 engine(29);
    auto units = draw::sorted_units(200'000, engine);
    CHECK_FALSE(test_tails(units).is_rejected());
    for (double& u : units) {
        u = std::clamp(u, 2.4e-4, 1.0 - 2.4e-4);  // redrawn or clamped at 3.5σ
    }
    CHECK(test_tails(units).is_rejected());
}

TEST_CASE("a hole shows as a gap", "[exact]") {
    std::vector<double> units;
    for (int i = 0; i < 1000; ++i) {
        const double u = (i + 0.5) / 1000.0;
        units.push_back(u < 0.5 ? u * 0.9 : 0.45 + (u - 0.5) * 1.1);
    }
    CHECK_FALSE(test_gap(units, 0.0).is_rejected());
    // Nothing between 0.4 and 0.45: p ≤ 901·0.95⁹⁰⁰
    std::erase_if(units, [](double u) { return 0.4 < u && u < 0.45; });
    const double n = static_cast<double>(units.size());
    const Result result = test_gap(units, 0.0);
    CHECK(result.statistic == Approx(0.0514).epsilon(0.02));
    CHECK(result.p.value == Approx((n + 1.0) * std::pow(1.0 - result.statistic, n)).epsilon(1e-6));
    CHECK(result.is_rejected());
    CHECK_FALSE(test_gap(units, 0.02).is_rejected());
}

TEST_CASE("a comb shows by the number of its teeth", "[law]") {
    std::mt19937_64 engine(30);
    auto units = draw::sorted_units(4096, engine);
    CHECK_FALSE(test_comb(units).is_rejected());
    for (double& u : units) {
        u = (std::floor(u * 300.0) + 0.7 * draw::unit(engine)) / 300.0;
    }
    const Result result = test_comb(units);
    CHECK(result.is_rejected());
    CHECK_THAT(result.finding.en(), Catch::Matchers::Contains(": 300"));
}

TEST_CASE("the bounds of gap and comb hold", "[law]") {
    std::mt19937_64 engine(31);
    std::vector<double> of_gap;
    std::vector<double> of_comb;
    for (int sample = 0; sample < 2000; ++sample) {
        const auto units = draw::sorted_units(200, engine);
        of_gap.push_back(test_gap(units, 0.0).p.value);
        if (sample < 200) {
            of_comb.push_back(test_comb(units).p.value);
        }
    }
    for (const double bound : {0.5, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(of_gap, bound), IsLikely());
        CHECK_THAT(draw::at_most_below(of_comb, bound), IsLikely());
    }
    CHECK(draw::count_below(of_gap, 0.3) > 300);
}
