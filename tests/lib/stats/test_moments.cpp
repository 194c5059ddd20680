#include <cmath>
#include <map>

#include "catch.hpp"
#include "draw.hpp"
#include "random/fill.hpp"
#include "stats/tests/moments.hpp"

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

namespace {

std::vector<Result> hermite(const std::vector<float>& sample) {
    return test_hermite(scores_of(sample, nn::law::normal(0, 1)));
}

}  // namespace

TEST_CASE("skewness and kurtosis are left out of small samples", "[exact]") {
    CHECK(hermite(std::vector<float>(63, 1.0F)).empty());
    CHECK(hermite(std::vector<float>(64, 1.0F)).size() == 2);
    // H₃(2) = 8 − 6 and H₄(2) = 16 − 24 + 3
    const auto at_two = hermite(std::vector<float>(64, 2.0F));
    CHECK(at_two[0].statistic == Approx(2.0).epsilon(1e-5));
    CHECK(at_two[1].statistic == Approx(-5.0).epsilon(1e-5));
}

TEST_CASE("one wild number does not decide the kurtosis", "[law]") {
    std::vector<float> sample(32768);
    nn::Generator generator(3);
    nn::random::fill_normal(sample, 0.0, 1.0, generator);
    sample[100] = 25.0F;
    CHECK_FALSE(hermite(sample)[1].is_rejected());
}

TEST_CASE("moments see what their names say", "[law]") {
    std::mt19937_64 engine(13);
    std::vector<float> sample(32768);
    const nn::law::Law law = nn::law::normal(0, 1);
    // Of mean 0 and variance 1, yet skewed: an exponential number less 1
    std::ranges::generate(
        sample, [&engine] { return static_cast<float>(-std::log(draw::unit(engine)) - 1.0); });
    CHECK_FALSE(test_moments(sample, law)[0].is_rejected());
    CHECK(hermite(sample)[0].is_rejected());

    // A sum of six uniform numbers: of excess kurtosis −0.2
    std::ranges::generate(sample, [&engine] {
        double sum = -3.0;
        for (int k = 0; k < 6; ++k) {
            sum += draw::unit(engine);
        }
        return static_cast<float>(std::sqrt(2.0) * sum);
    });
    CHECK_FALSE(test_moments(sample, law)[1].is_rejected());
    CHECK_FALSE(hermite(sample)[0].is_rejected());
    CHECK(hermite(sample)[1].is_rejected());
    CHECK(hermite(sample)[1].statistic == Approx(-0.2).margin(0.1));
}

TEST_CASE("what lies on a far bound is no moment", "[exact]") {
    std::vector<float> sample(1000, 0.0F);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        sample[i] = i % 2 == 0 ? 0.02F : -0.02F;
    }
    const nn::law::Law law = nn::law::truncated_normal(0, 0.02, -2, 2);
    const double before = test_moments(sample, law)[1].statistic;
    sample.push_back(-2.0F);
    CHECK(test_moments(sample, law)[1].statistic == before);
    sample.back() = -1.9F;
    CHECK(test_moments(sample, law)[1].statistic > before + 1.0);
}
