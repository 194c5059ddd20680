#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "catch.hpp"
#include "chapters/numerical_stability/scatter.hpp"
#include "numerical_stability/01_exploding/section.hpp"

using namespace numerical_stability;

TEST_CASE("01: the formats end where the standards say", "[exact]") {
    const auto& [single, brain, half] = formats;
    using Limits = std::numeric_limits<float>;
    CHECK(single.largest() == Limits::max());
    CHECK(single.smallest() == Limits::denorm_min());
    CHECK(single.step_at_1() == Limits::epsilon());
    CHECK(half.largest() == 65504.0);
    CHECK(half.smallest() == std::exp2(-24));
    CHECK(half.step_at_1() == 1.0 / 1024);
    CHECK(brain.largest() == Approx(3.3895e38));
    CHECK(brain.step_at_1() == 1.0 / 128);
}

// [overflow]
// The mean over eight seeds. Behind n layers the logarithm of the mean square scatters by √(5n/128),
// which is 5 layers' worth at 256 and 2 at 30.
TEST_CASE("01: twice Kaiming's variance overflows float16 near layer 30, float32 near 256",
          "[law]") {
    constexpr std::uint64_t seeds = 8;
    double single = 0.0;
    double half = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        nn::manual_seed(seed);
        const auto largest = largest_numbers(kaiming({"", ""}, 2.0), 330, 128);
        const auto first_above = [&](double end) {
            const auto found = std::ranges::find_if(largest, [=](double x) { return x > end; });
            return static_cast<double>(found - largest.begin() + 1);
        };
        single += first_above(formats[0].largest()) / seeds;
        half += first_above(formats[2].largest()) / seeds;
    }
    CHECK_THAT(scatter::p_value(single, {256.0, 4.0, 5.0 / std::sqrt(seeds)}), IsLikely());
    CHECK_THAT(scatter::p_value(half, {29.0, 2.0, 2.0 / std::sqrt(seeds)}), IsLikely());
}
// [overflow]

// [directions]
// The sine is multiplied by |det G|/(‖G·a‖·‖G·b‖), where a and b are the signals' directions. The logarithm's mean
// is (ψ(1/2) - ψ(1))/2 = -log 2 whatever the angle, and its variance at most (ψ'(1/2) + ψ'(1))/4 = 1.65.
TEST_CASE("01: Gaussian matrices make two signals one, and reflections keep them apart", "[law]") {
    constexpr std::uint64_t seeds = 400;
    constexpr std::size_t matrices = 5;
    double fall = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        nn::manual_seed(seed);
        fall -= std::log(follow_two(gaussian_matrix, matrices).back()) / seeds;
        CHECK(follow_two(reflection, matrices).back() == Approx(1.0).margin(1e-5));
    }
    const double std = std::sqrt(1.65 * matrices / seeds);
    CHECK_THAT(scatter::p_value(fall, {matrices * std::numbers::ln2, 0.0, std}), IsLikely());
}
// [directions]

TEST_CASE("01: Kaiming's own variance overflows nothing", "[exact]") {
    nn::manual_seed(1);
    const auto largest = largest_numbers(kaiming(), 300, 128);
    CHECK(largest.size() == 300);
    CHECK(std::ranges::max(largest) < 1000.0);
}

TEST_CASE("01: one output that is NaN makes every output NaN a step later", "[exact]") {
    nn::manual_seed(1);
    nn::Sequential net{nn::Linear(4, 8), nn::ReLU(), nn::Linear(8, 2)};
    const nn::Tensor x = noise(3, 4);
    nn::Tensor y = net(x);
    y(0, 0) = std::numeric_limits<float>::quiet_NaN();
    const auto loss = nn::mse_loss(y, xt::zeros<float>({3, 2}));
    CHECK(std::isnan(loss.value));
    nn::SGD optimizer(net.parameters(), {.lr = 0.1});
    net.backward(loss.gradient);
    optimizer.step();
    for (const float output : net(x)) {
        CHECK(std::isnan(output));
    }
}
