#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/count.hpp"
#include "stats/sum.hpp"
#include "stats/tests/dispersion.hpp"

using namespace nn::stats;

namespace {

// z² of a count of fair coins, as a law of its own
std::vector<Node> squared_counts(int coins) {
    std::vector<Node> nodes;
    for (int k = 0; k <= coins; ++k) {
        const double z = (k - coins / 2.0) / std::sqrt(coins / 4.0);
        nodes.push_back({z * z, std::exp(std::lgamma(coins + 1.0) - std::lgamma(k + 1.0) -
                                         std::lgamma(coins - k + 1.0) - coins * std::log(2.0))});
    }
    return nodes;
}

}  // namespace

TEST_CASE("scatter that is too small or too large is seen", "[exact]") {
    CHECK(p_value_of_dispersion(std::vector<double>(200, 0.0)).is_limit);
    CHECK(p_value_of_dispersion(std::vector<double>(200, 1.0)).value > 0.5);
    CHECK(p_value_of_dispersion(std::vector<double>(200, 2.0)).is_limit);
    // One z of 1.96 is the 5 % point on one side of χ²₁, so 10 % on both
    CHECK(p_value_of_dispersion(std::vector{1.959964}).value == Approx(0.1).epsilon(1e-4));
}

TEST_CASE("200 counts of 1024 coins scatter as χ² has it, down to 1e-12", "[exact]") {
    const SumLaw exact(squared_counts(1024));
    for (const double z : {-5.0, -4.0, -2.0, 2.0, 4.0, 6.0, 8.0}) {
        const double sum = 200.0 + z * 20.0;
        const std::vector<double> scatter(200, std::sqrt(sum / 200.0));
        INFO("z = " << z << ", exact " << exact.p_value(sum, 200).value);
        CHECK(p_value_of_dispersion(scatter).value ==
              Approx(exact.p_value(sum, 200).value).epsilon(0.1));
    }
}

TEST_CASE("samples of one law are compared with each other", "[law]") {
    std::mt19937_64 engine(9);
    const nn::law::Law law =
        nn::law::mixture("half", {{0.5, nn::law::Atom{0}}, {0.5, nn::law::Uniform{1, 2}}});
    std::vector<std::vector<float>> samples(200);
    for (auto& sample : samples) {
        sample.resize(1024);
        std::ranges::generate(sample, [&engine] {
            const double u = draw::unit(engine);
            return u < 0.5 ? 0.0F : static_cast<float>(2.0 * u);
        });
    }
    const auto right = test_dispersion(samples, law);
    REQUIRE(right.size() == 3);
    for (const Result& result : right) {
        CHECK_FALSE(result.is_rejected());
    }

    // Exactly half of every sample is zero
    for (auto& sample : samples) {
        std::ranges::sort(sample);
        std::fill_n(sample.begin(), 512, 0.0F);
        std::replace(sample.begin() + 512, sample.end(), 0.0F, 1.5F);
    }
    const auto balanced = test_dispersion(samples, law);
    CHECK_FALSE(balanced[0].is_rejected());
    CHECK(balanced[2].is_rejected());
    CHECK(balanced[2].statistic == 0.0);

    // One sample is another once more
    samples[17] = samples[3];
    CHECK(test_dispersion(samples, law)[0].is_rejected());
}
