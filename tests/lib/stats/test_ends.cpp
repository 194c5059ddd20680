#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "scores.hpp"
#include "stats/tests/ends.hpp"

using namespace nn::stats;

namespace {

std::vector<float> uniform_sample(std::size_t n, double width, std::mt19937_64& engine) {
    std::vector<float> sample(n);
    std::ranges::generate(
        sample, [&] { return static_cast<float>(width * (2.0 * draw::unit(engine) - 1.0)); });
    return sample;
}

}  // namespace

TEST_CASE("the maximum's p-value is a power of the distribution function", "[exact]") {
    CHECK(p_value_of_largest(0.1, 10).value == Approx(std::pow(0.9, 10)).epsilon(1e-5));
    CHECK(p_value_of_largest(0.001, 32768).value == Approx(std::exp(-32.784)).epsilon(1e-2));
    CHECK(p_value_of_largest(0.0, 32768).value == 1.0);
    CHECK(p_value_of_largest(0x1p-25, 32768).value == 1.0);
}

TEST_CASE("the p-value of both ends is exact, and uniform", "[law]") {
    // 1 − P(beyond < b) of three points: ∫ n(n − 1)·s·(1 − s)ⁿ⁻² ds
    CHECK(p_value_of_reach(0.5, 3).value == Approx(0.25 * 2.0).epsilon(1e-6));
    CHECK(p_value_of_reach(1.0, 1).value == 1.0);
    CHECK(p_value_of_reach(1.0, 2).value == Approx(0.0).margin(1e-6));
    CHECK(p_value_of_reach(0.0, 100).value == 1.0);
    std::mt19937_64 engine(13);
    std::vector<double> p;
    for (int sample = 0; sample < 2000; ++sample) {
        const auto units = draw::sorted_units(20, engine);
        p.push_back(p_value_of_reach(units.front() + 1.0 - units.back(), 20).value);
    }
    for (const double bound : {0.5, 0.1, 0.01}) {
        CHECK_THAT(draw::share_below(p, bound), IsLikely());
    }
}

TEST_CASE("what is cut off on both sides shows in half as many values", "[law]") {
    std::mt19937_64 engine(14);
    const nn::law::Law law = nn::law::uniform(-1, 1);
    const auto narrow = test_ends(divide(uniform_sample(1500, 0.98, engine), law).front());
    CHECK_FALSE(narrow[0].is_rejected());
    CHECK_FALSE(narrow[1].is_rejected());
    CHECK(narrow[2].is_rejected());
}

TEST_CASE("a bound 2 % too narrow shows in 1300 values", "[law]") {
    std::mt19937_64 engine(10);
    const nn::law::Law law = nn::law::uniform(-1, 1);
    const auto right = test_ends(divide(uniform_sample(1300, 1.0, engine), law).front());
    REQUIRE(right.size() == 4);
    for (const Result& result : right) {
        CHECK_FALSE(result.is_rejected());
    }
    const auto narrow = test_ends(divide(uniform_sample(2600, 0.98, engine), law).front());
    CHECK(narrow[0].is_rejected());
    CHECK(narrow[1].is_rejected());
}

TEST_CASE("mass that is stuck at a bound is seen", "[law]") {
    std::mt19937_64 engine(11);
    const nn::law::Law law = nn::law::uniform(-1, 1);
    auto sample = uniform_sample(32768, 1.0, engine);
    sample[5] = 1.0F;
    CHECK_FALSE(scores::find(test_ends(divide(sample, law).front()), "on_bound").is_rejected());
    for (const std::size_t i : {10U, 20U, 30U, 40U, 50U}) {
        sample[i] = 1.0F;
    }
    CHECK(scores::find(test_ends(divide(sample, law).front()), "on_bound").is_rejected());
}

TEST_CASE("a right draw may sit on a bound now and then", "[exact]") {
    // Four cells of 2⁻²², of which 32768 draws hit one with probability 0.031
    std::vector<float> sample(32768, 4.0F);
    sample[7] = 5.0F;
    const auto results = test_ends(divide(sample, nn::law::uniform(3, 5)).front());
    const Result& result = scores::find(results, "on_bound");
    CHECK(result.statistic == 1.0);
    CHECK(result.p.value == Approx(-std::expm1(-32768.0 * 4.0 * 0x1p-22)).epsilon(1e-3));
}

TEST_CASE("a law without ends is asked how far it reaches, on both sides", "[exact]") {
    // P(max of 100 ≥ 5) = 100·Φ(−5), twice for two sides; P(max of 100 ≤ 1) = Φ(1)¹⁰⁰
    std::vector<float> values(100, 0.0F);
    values[0] = 5.0F;
    const nn::law::Law law = nn::law::normal(0, 1);
    const auto far = test_ends(divide(values, law).front());
    REQUIRE(far.size() == 3);
    CHECK(far[0].p.value == Approx(2.0 * 100 * 2.8665e-7).epsilon(1e-3));
    values[0] = 50.0F;
    CHECK(test_ends(divide(values, law).front())[0].p.is_limit);
    values[0] = 1.0F;
    CHECK(test_ends(divide(values, law).front())[0].p.value ==
          Approx(2.0 * std::pow(0.84134475, 100)).epsilon(1e-3));
}

TEST_CASE(
    "a bound is far where the law has nothing near it, and not where float32 rounds it outwards",
    "[exact]") {
    const auto far_ends = [](double mean, double std, double low, double high) {
        const auto lobes = nn::stats::lobes_of(nn::law::truncated_normal(mean, std, low, high));
        const auto [first, last] = lobes.front().range;
        return std::pair{is_far_bound(lobes.front(), first), is_far_bound(lobes.front(), last)};
    };
    CHECK(far_ends(1.4710003, 0.4729, 0.750248, 1.89662) == std::pair{false, false});
    CHECK(far_ends(0, 1, -2, 2) == std::pair{false, false});
    CHECK(far_ends(0, 0.02, -2, 2) == std::pair{true, true});
    CHECK(far_ends(0, 0.02, -0.01, 2) == std::pair{false, true});
}

TEST_CASE("PyTorch's stray value on a far bound is counted, and refutes nothing", "[exact]") {
    std::vector<float> values(1000, 0.0F);
    values[3] = -2.0F;
    const auto sample = divide(values, nn::law::truncated_normal(0, 0.02, -2, 2)).front();
    CHECK(sample.on_far_bound == 1);
    CHECK(sample.sorted.size() == 999);
    const auto results = test_ends(sample);
    CHECK(scores::find(results, "on_bound").statistic == 1.0);
    CHECK_FALSE(scores::find(results, "on_bound").is_rejected());
    // Bounds that the law does reach are ends like others
    CHECK(divide(values, nn::law::truncated_normal(0, 1, -2, 2)).front().on_far_bound == 0);
}

TEST_CASE("the maximum's p-value is uniform under its law", "[law]") {
    std::mt19937_64 engine(12);
    std::vector<double> p_values(4000);
    std::ranges::generate(p_values, [&] {
        return p_value_of_largest(1.0 - draw::sorted_units(100, engine).back(), 100).value;
    });
    CHECK_THAT(draw::share_below(p_values, 0.5), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.05), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.01), IsLikely());
}
