#include <cmath>
#include <map>

#include "catch.hpp"
#include "draw.hpp"
#include "random/fill.hpp"
#include "stats/moments.hpp"

using namespace nn::stats;

TEST_CASE("the mean of a normal sample has the normal tail", "[exact]") {
    // Four values of mean 1 under N(0, 1): z = 2, p = 0.0455003
    const std::vector<float> sample{1, 1, 0, 2};
    const auto off = test_moments(sample, nn::law::normal(0, 1));
    CHECK(off[0].p.value == Approx(0.0455002639).epsilon(1e-6));
    CHECK(off[0].statistic == Approx(1.0));
    CHECK(test_moments(sample, nn::law::normal(1, 1))[0].p.value == Approx(1.0));
}

TEST_CASE("the variance of a normal sample has the χ² tail, on both sides", "[exact]") {
    // Σz² = 18.307 of ten values is the upper 5 % point
    const std::vector<float> sample(10, static_cast<float>(std::sqrt(1.8307)));
    const auto results = test_moments(sample, nn::law::normal(0, 1));
    CHECK(results[1].p.value == Approx(0.1).epsilon(1e-3));
    CHECK(results[1].statistic == Approx(std::log(1.8307)).epsilon(1e-4));

    const std::vector<float> narrow(1000, 0.5F);
    CHECK(test_moments(narrow, nn::law::normal(0, 1))[1].is_rejected());
}

TEST_CASE("skewness and kurtosis are left out of small samples", "[exact]") {
    CHECK(test_moments(std::vector<float>(63, 1.0F), nn::law::normal(0, 1)).size() == 2);
    CHECK(test_moments(std::vector<float>(64, 1.0F), nn::law::normal(0, 1)).size() == 4);
}

TEST_CASE("one wild number does not decide the kurtosis", "[law]") {
    std::vector<float> sample(32768);
    nn::Generator generator(3);
    nn::random::fill_normal(sample, 0.0, 1.0, generator);
    sample[100] = 25.0F;
    CHECK_FALSE(test_moments(sample, nn::law::normal(0, 1))[3].is_rejected());
}

TEST_CASE("moments see what their names say", "[law]") {
    std::mt19937_64 engine(13);
    std::vector<float> sample(32768);
    // Of mean 0 and variance 1, yet skewed: an exponential number less 1
    std::ranges::generate(
        sample, [&engine] { return static_cast<float>(-std::log(draw::unit(engine)) - 1.0); });
    const auto skewed = test_moments(sample, nn::law::normal(0, 1));
    CHECK_FALSE(skewed[0].is_rejected());
    CHECK(skewed[2].is_rejected());

    std::ranges::generate(sample, [&engine] {
        return static_cast<float>(std::sqrt(3.0) * (2.0 * draw::unit(engine) - 1.0));
    });
    const auto flat = test_moments(sample, nn::law::normal(0, 1));
    CHECK_FALSE(flat[1].is_rejected());
    CHECK_FALSE(flat[2].is_rejected());
    CHECK(flat[3].is_rejected());
    CHECK(flat[3].statistic == Approx(1.8).margin(0.05));
}
