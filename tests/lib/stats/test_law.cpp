#include <cmath>

#include "catch.hpp"
#include "stats/law.hpp"
#include "tensor/error.hpp"

using nn::stats::Law;

TEST_CASE("a uniform law has its textbook moments", "[exact]") {
    const Law law = nn::law::uniform(-1.0, 3.0);
    CHECK(law.mean() == Approx(1.0));
    CHECK(law.variance() == Approx(16.0 / 12.0));
    CHECK(law.central_moment(3) == Approx(0.0).margin(1e-12));
    CHECK(law.central_moment(4) == Approx(256.0 / 80.0));
    CHECK(law.probability_below(0.0) == Approx(0.25));
    CHECK(law.supports(-1.0));
    CHECK_FALSE(law.supports(3.001));
    CHECK(law.name() == "U(-1, 3)");
}

TEST_CASE("a normal law has its textbook moments", "[exact]") {
    const Law law = nn::law::normal(2.0, 3.0);
    CHECK(law.mean() == Approx(2.0));
    CHECK(law.variance() == Approx(9.0));
    CHECK(law.central_moment(4) == Approx(3.0 * 81.0));
    CHECK(law.probability_below(2.0 + 3.0 * 1.959963984540054) == Approx(0.975));
    CHECK_FALSE(law.supports(std::nan("")));
    CHECK(law.name() == "N(2, 3²)");
}

TEST_CASE("a mixture weighs its parts, and an atom is one of them", "[exact]") {
    const Law law = nn::law::mixture("three parts", {{0.25, nn::stats::Uniform{5, 10}},
                                                     {0.50, nn::stats::Point{0}},
                                                     {0.25, nn::stats::Uniform{-10, -5}}});
    CHECK(law.mean() == Approx(0.0).margin(1e-12));
    CHECK(law.variance() == Approx(175.0 / 6.0));  // ½·(10³ − 5³)/(3·5)
    CHECK(law.probability_below(0.0) == Approx(0.25));
    CHECK(law.probability_below(1e-9) == Approx(0.75));
    CHECK(law.supports(0.0));
    CHECK(law.supports(-5.0));
    CHECK_FALSE(law.supports(4.999));
}

TEST_CASE("a mixture's probabilities must add up to 1", "[exact]") {
    CHECK_THROWS_AS(nn::law::mixture("half", {{0.5, nn::stats::Point{0}}}), nn::ValueError);
}

TEST_CASE("moments of a shifted normal agree with the sum over its parts", "[exact]") {
    const Law whole = nn::law::normal(1.0, 2.0);
    const Law halves = nn::law::mixture(
        "two halves", {{0.5, nn::stats::Normal{1.0, 2.0}}, {0.5, nn::stats::Normal{1.0, 2.0}}});
    for (int order = 1; order <= 4; ++order) {
        CHECK(halves.central_moment(order) == Approx(whole.central_moment(order)));
    }
    // Two normals at ±1 with variance 1: E w⁴ = d⁴ + 6d²σ² + 3σ⁴ = 10
    const Law apart = nn::law::mixture(
        "two peaks", {{0.5, nn::stats::Normal{-1.0, 1.0}}, {0.5, nn::stats::Normal{1.0, 1.0}}});
    CHECK(apart.central_moment(4) == Approx(10.0));
}
