#include <cmath>

#include "catch.hpp"
#include "numerical_stability/02_keep_the_variance/section.hpp"

using namespace numerical_stability;

// [band]
// A layer of n units has the factor 1 on average, and its logarithm the variance 5/n and the mean −5/(2n).
TEST_CASE("02: Kaiming keeps the mean square through 50 layers, within its band", "[law]") {
    const double variance = 50.0 * 5.0 / 256;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const auto signal = follow_signal(kaiming(), 256, [] { return nn::ReLU(); });
        CHECK(std::abs(std::log(signal.back()) + variance / 2) < 5.0 * std::sqrt(variance));
    }
}
// [band]

// Without a ReLU the variance of the logarithm is 2/n, and half is lost with one
TEST_CASE("02: Xavier keeps it where nothing follows, and loses a half with ReLU", "[law]") {
    const double variance = 50.0 * 2.0 / 256;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const double linear = follow_signal(xavier(), 256).back();
        CHECK(std::abs(std::log(linear) + variance / 2) < 5.0 * std::sqrt(variance));
        const auto relu = follow_signal(xavier(), 256, [] { return nn::ReLU(); });
        CHECK(std::pow(relu.back(), 1.0 / 50) == Approx(0.5).epsilon(0.12));
    }
}

TEST_CASE("02: with the gain of 5/3 tanh settles at 0.4 from anywhere, with 1 it fades", "[law]") {
    const auto tanh_net = [](double gain, float size = 1.0F) {
        const Rule rule{{"", ""}, [&](auto& w) { nn::init::xavier_normal_(w, {.gain = gain}); }};
        auto net = deep_net(256, [] { return nn::Tanh(); });
        rule(net);
        return send_forward(net, size * noise(64, 256)).back();
    };
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        for (const float size : {0.1F, 1.0F, 10.0F}) {
            CHECK(tanh_net(5.0 / 3, size) == Approx(0.42).epsilon(0.15));
        }
        CHECK(tanh_net(1.0) < 0.05);
    }
}

// The ratio of the ends is its mean over seeds, each of which may be several times as large
TEST_CASE("02: in a funnel from 512 to 8 a mode costs the ratio of the ends", "[law]") {
    using nn::init::FanMode;
    constexpr std::uint64_t seeds = 20;
    const auto mean_of = [](FanMode mode, auto measure) {
        double sum = 0.0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            nn::manual_seed(seed);
            auto net = funnel();
            Rule{{"", ""}, [mode](auto& w) {
                     nn::init::kaiming_normal_(
                         w, {.mode = mode, .nonlinearity = nn::init::Nonlinearity::relu});
                 }}(net);
            const double signal = send_forward(net, noise(64, 512)).back();
            sum += measure(signal, send_back(net, noise(64, 8)).front()) / seeds;
        }
        return sum;
    };
    const auto signal = [](double forward, double) { return forward; };
    const auto gradient = [](double, double back) { return back; };
    CHECK(std::abs(std::log(mean_of(FanMode::fan_in, signal))) < std::log(3.0));
    CHECK(std::abs(std::log(mean_of(FanMode::fan_in, gradient) * 64)) < std::log(3.0));
    CHECK(std::abs(std::log(mean_of(FanMode::fan_out, signal) / 64)) < std::log(3.0));
    CHECK(std::abs(std::log(mean_of(FanMode::fan_out, gradient))) < std::log(3.0));
}

TEST_CASE("02: a convolution is a Linear over patches", "[exact]") {
    nn::Tensor signal = nn::uninitialized({3, 2});
    std::ranges::copy(std::vector<float>{1, 10, 2, 20, 3, 30}, signal.begin());
    const nn::Tensor rows = patches(signal);
    CHECK(nn::shape(rows) == nn::Shape{3, 6});
    // Channel by channel: the position before, itself, and the one behind
    const std::vector<float> first(rows.begin(), rows.begin() + 6);
    CHECK(first == std::vector<float>{0, 1, 2, 0, 10, 20});
    const std::vector<float> last(rows.begin() + 12, rows.end());
    CHECK(last == std::vector<float>{2, 3, 0, 20, 30, 0});
}
