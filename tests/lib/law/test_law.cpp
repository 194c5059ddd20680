#include <cmath>

#include "catch.hpp"
#include "law/law.hpp"
#include "tensor/error.hpp"

using nn::law::Law;

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
    const Law law = nn::law::mixture("three parts", {{0.25, nn::law::Uniform{5, 10}},
                                                     {0.50, nn::law::Atom{0}},
                                                     {0.25, nn::law::Uniform{-10, -5}}});
    CHECK(law.mean() == Approx(0.0).margin(1e-12));
    CHECK(law.variance() == Approx(175.0 / 6.0));  // ½·(10³ − 5³)/(3·5)
    CHECK(law.probability_below(0.0) == Approx(0.25));
    CHECK(law.probability_below(1e-9) == Approx(0.75));
    CHECK(law.supports(0.0));
    CHECK(law.supports(-5.0));
    CHECK_FALSE(law.supports(4.999));
}

TEST_CASE("a mixture's probabilities must add up to 1", "[exact]") {
    CHECK_THROWS_AS(nn::law::mixture("half", {{0.5, nn::law::Atom{0}}}), nn::ValueError);
}

TEST_CASE("moments of a shifted normal agree with the sum over its parts", "[exact]") {
    const Law whole = nn::law::normal(1.0, 2.0);
    const Law halves = nn::law::mixture(
        "two halves", {{0.5, nn::law::Normal{1.0, 2.0}}, {0.5, nn::law::Normal{1.0, 2.0}}});
    for (int order = 1; order <= 8; ++order) {
        CHECK(halves.central_moment(order) == Approx(whole.central_moment(order)));
    }
    // Two normals at ±1 with variance 1: E w⁴ = d⁴ + 6d²σ² + 3σ⁴ = 10
    const Law apart = nn::law::mixture(
        "two peaks", {{0.5, nn::law::Normal{-1.0, 1.0}}, {0.5, nn::law::Normal{1.0, 1.0}}});
    CHECK(apart.central_moment(4) == Approx(10.0));
}

TEST_CASE("central moments go up to the eighth", "[exact]") {
    CHECK(nn::law::normal(3, 2).central_moment(8) == Approx(105.0 * 256.0));
    CHECK(nn::law::uniform(-1, 1).central_moment(8) == Approx(1.0 / 9.0));
    CHECK(nn::law::constant(4).central_moment(8) == 0.0);
    CHECK_THROWS(nn::law::normal(0, 1).central_moment(9));
}

// 0.87962566103423978 is the constant by which TensorFlow and JAX make up for the truncation
TEST_CASE("a truncated normal law has the published standard deviation", "[exact]") {
    const Law law = nn::law::truncated_normal(100, 25, 50, 150);
    CHECK(law.mean() == Approx(100.0));
    CHECK(std::sqrt(law.variance()) == Approx(25.0 * 0.87962566103423978).epsilon(1e-12));
    CHECK(law.probability_below(50) == 0.0);
    CHECK(law.probability_below(150) == 1.0);
    // (Φ(1) − Φ(−2))/(Φ(2) − Φ(−2)), from Φ(1) = 0.8413447461 and Φ(2) = 0.9772498681
    CHECK(law.probability_below(125) == Approx(0.8185946141 / 0.9544997362).epsilon(1e-9));
    CHECK(law.name() == "N(100, 25²) | [50, 150]");
}

TEST_CASE("a truncated normal law between close bounds is nearly uniform", "[exact]") {
    const Law close = nn::law::truncated_normal(0, 1, -0.001, 0.001);
    const Law flat = nn::law::uniform(-0.001, 0.001);
    for (const int order : {2, 4, 8}) {
        CHECK(close.central_moment(order) == Approx(flat.central_moment(order)).epsilon(1e-5));
    }
    CHECK(close.probability_below(0.0005) == Approx(0.75).epsilon(1e-6));
}

TEST_CASE("far out in its tail a truncated normal law is nearly exponential", "[exact]") {
    for (const double side : {-1.0, 1.0}) {
        const Law law = side > 0 ? nn::law::truncated_normal(0, 1, 10, 20)
                                 : nn::law::truncated_normal(0, 1, -20, -10);
        // The mean of N(0, 1) beyond 10 is the density's ratio to the tail: 10.0980932...
        CHECK(side * law.mean() == Approx(10.09809323).epsilon(1e-7));
        // Beyond 10.02 lies exp(−0.2) of it, nearly
        const double below = law.probability_below(side * 10.02);
        CHECK((side > 0 ? below : 1.0 - below) == Approx(1.0 - std::exp(-0.2)).margin(0.005));
    }
}

TEST_CASE("float32 rounding widens a support, and not more than that", "[exact]") {
    const double bound = 0.1;  // as a float32 number a little more
    const Law law = nn::law::uniform(-bound, bound);
    CHECK(law.supports(static_cast<double>(0.1F)));
    CHECK(law.supports(static_cast<double>(-0.1F)));
    CHECK_FALSE(law.supports(static_cast<double>(std::nextafter(0.1F, 1.0F))));
    CHECK(nn::law::constant(0.1).supports(static_cast<double>(0.1F)));
    CHECK(nn::law::truncated_normal(0, 1, -0.1, 0.1).supports(static_cast<double>(0.1F)));
    CHECK_FALSE(nn::law::normal(0, 1).supports(INFINITY));
}

TEST_CASE("an atom has its probability, and only there", "[exact]") {
    const Law law = nn::law::mixture(
        "half",
        {{0.5, nn::law::Uniform{1, 2}}, {0.3, nn::law::Atom{0.1}}, {0.2, nn::law::Atom{0.1}}});
    CHECK(law.probability_of(0.1) == Approx(0.5));
    CHECK(law.probability_of(static_cast<double>(0.1F)) == Approx(0.5));
    CHECK(law.probability_of(1.5) == 0.0);
    CHECK(law.atoms() == std::vector{0.1});
}

TEST_CASE("the widest of float32's steps bounds a number's probability", "[exact]") {
    using nn::law::largest_cell;
    CHECK(largest_cell(nn::law::Uniform{-1, 1}) == 0x1p-23);
    CHECK(largest_cell(nn::law::Uniform{3, 5}) == 0x1p-22);  // ulp(5)/2
    CHECK(largest_cell(nn::law::Normal{0, 0.01}) == 0x1p-23);
    // Around 5 floats are 2⁻²¹ apart, and the density is 400
    CHECK(largest_cell(nn::law::Normal{5, 0.001}) == Approx(5.0 * 398.94 * 0x1p-23).epsilon(1e-3));
    CHECK(largest_cell(nn::law::TruncatedNormal{5, 0.001, 4, 5}) ==
          Approx(2.0 * 5.0 * 398.94 * 0x1p-23).epsilon(1e-3));
    CHECK(largest_cell(nn::law::Atom{3}) == 1.0);
}

TEST_CASE("laws that have shrunk to a point are atoms", "[exact]") {
    CHECK(nn::law::normal(2, 0).atoms() == std::vector{2.0});
    CHECK(nn::law::uniform(3, 3).atoms() == std::vector{3.0});
}

TEST_CASE("what is no law is refused", "[exact]") {
    CHECK_THROWS_AS(nn::law::normal(0, -1), nn::ValueError);
    CHECK_THROWS_AS(nn::law::normal(NAN, 1), nn::ValueError);
    CHECK_THROWS_AS(nn::law::uniform(1, 0), nn::ValueError);
    CHECK_THROWS_AS(nn::law::uniform(0, INFINITY), nn::ValueError);
    CHECK_THROWS_AS(nn::law::truncated_normal(0, 1, 2, 2), nn::ValueError);
    CHECK_THROWS_AS(nn::law::truncated_normal(0, 0, 1, 2), nn::ValueError);
    CHECK_THROWS_AS(nn::law::mixture("none", {}), nn::ValueError);
    CHECK_THROWS_AS(nn::law::mixture("minus", {{1.5, nn::law::Atom{0}}, {-0.5, nn::law::Atom{1}}}),
                    nn::ValueError);
}

TEST_CASE("a law without its atoms is the law of the rest", "[exact]") {
    const auto law = nn::law::mixture("m", {{0.5, nn::law::Atom{0}},
                                            {0.3, nn::law::Uniform{5, 10}},
                                            {0.2, nn::law::Uniform{-10, -5}}});
    const auto rest = law.without_atoms();
    CHECK(rest.components().size() == 2);
    CHECK(rest.probability_below(0.0) == Approx(0.4));
    CHECK(rest.probability_below(7.5) == Approx(0.7));
    CHECK(rest.atoms().empty());
    CHECK_THROWS_WITH(nn::law::constant(1.0).without_atoms(),
                      Catch::Matchers::Contains("nothing but atoms"));
}

TEST_CASE("parts that meet lie in one band, from left to right, and atoms in none", "[exact]") {
    const auto law = nn::law::mixture("m", {{0.2, nn::law::Uniform{5, 10}},
                                            {0.2, nn::law::Atom{7}},
                                            {0.2, nn::law::Uniform{-10, -5}},
                                            {0.2, nn::law::Uniform{9, 12}},
                                            {0.2, nn::law::Uniform{-7, -6}}});
    const auto bands = nn::law::bands_of(law);
    REQUIRE(bands.size() == 2);
    CHECK(std::pair(bands[0].range.low, bands[0].range.high) == std::pair(-10.0, -5.0));
    CHECK(std::pair(bands[1].range.low, bands[1].range.high) == std::pair(5.0, 12.0));
    CHECK(bands[0].components.size() == 2);
    CHECK(bands[1].components.size() == 2);
    CHECK(nn::law::bands_of(nn::law::constant(1.0)).empty());
}
