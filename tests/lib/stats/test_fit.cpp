#include "catch.hpp"
#include "random/fill.hpp"
#include "stats/count.hpp"
#include "stats/fit.hpp"

using namespace nn::stats;

namespace {

std::vector<Result> tails_of(std::vector<float> values) {
    return test_tails(divide(values, nn::law::normal(1, 2)).front());
}

}  // namespace

TEST_CASE("values beyond 4 and 6 standard deviations are counted on both sides", "[exact]") {
    std::vector<float> values(32768, 1.0F);
    values[0] = 9.1F;
    values[1] = -7.1F;
    values[2] = 13.1F;
    const auto results = tails_of(values);
    REQUIRE(results.size() == 2);
    CHECK(results[0].statistic == 3.0);
    CHECK(results[1].statistic == 1.0);
    // P(|z| > 4) = 6.3342e-5 and P(|z| > 6) = 1.9732e-9
    CHECK(results[0].p.value == Approx(p_value_of_count(3, 32768, 6.3342e-5).value).epsilon(1e-4));
    CHECK(results[1].p.value == Approx(32768 * 1.9732e-9).epsilon(1e-3));
}

TEST_CASE("a few wild numbers among many are seen", "[law]") {
    std::vector<float> values(32768);
    nn::Generator generator(27);
    nn::random::fill_normal(values, 1.0, 2.0, generator);
    CHECK_FALSE(tails_of(values)[1].is_rejected());
    values[100] = 40.0F;
    values[200] = -50.0F;
    values[300] = 60.0F;
    CHECK(tails_of(values)[1].is_rejected());
}

TEST_CASE("only normal laws have tails to count, and 64 values make an Anderson-Darling",
          "[exact]") {
    CHECK(test_tails(divide(std::vector{0.5F}, nn::law::uniform(0, 1)).front()).empty());
    const std::vector<float> values(63, 0.5F);
    CHECK(test_fit(divide(values, nn::law::uniform(0, 1)).front()).size() == 1);
    CHECK(test_fit(divide(std::vector<float>(64, 0.5F), nn::law::uniform(0, 1)).front()).size() ==
          2);
}
