#include <cmath>

#include "catch.hpp"
#include "chapters/numerical_stability/scatter.hpp"
#include "numerical_stability/02_keep_the_variance/section.hpp"

using namespace numerical_stability;

namespace {

const Activate relu = [] { return nn::ReLU(); };

}  // namespace

// [band]
// With one input, a layer's factor is a mean over 256 units: of 2z² where the standard normal z is
// above 0, and of 0 elsewhere. Such a term has the variance 5, and the input's z² has 2.
TEST_CASE("02: Kaiming keeps the mean square through 50 layers, within its band", "[law]") {
    support::Pool logarithms{.values = {},
                             .shape = {128},
                             .seeds = "seeds 0 to 127",
                             .name = "log(mean_square(signal))"};
    for (std::uint64_t seed = 0; seed < 128; ++seed) {
        nn::manual_seed(seed);
        auto net = deep_net(256, relu);
        kaiming()(net);
        const double last = send_forward(net, noise(1, 256)).back();
        logarithms.values.push_back(static_cast<float>(std::log(last)));
    }
    const double variance = (50 * 5.0 + 2.0) / 256;
    CHECK_THAT(logarithms, IsSampleFrom(nn::law::normal(-variance / 2, std::sqrt(variance))));
}
// [band]

// Without a ReLU a term is z², and half is lost with one
TEST_CASE("02: Xavier keeps it where nothing follows, and loses a half with ReLU", "[law]") {
    constexpr std::uint64_t seeds = 8;
    double linear = 0.0;
    double halved = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        nn::manual_seed(seed);
        linear += std::log(follow_signal(xavier(), 256).back()) / seeds;
        halved += std::log(follow_signal(xavier(), 256, relu).back()) / 50 / seeds;
    }
    const double variance = 50 * 2.0 / 256;
    CHECK_THAT(scatter::p_value(linear, {0.0, variance / 2, std::sqrt(variance / seeds)}),
               IsLikely());
    CHECK_THAT(scatter::p_value(halved, {std::log(0.5), 0.01, std::sqrt(5.0 / 256 / 50 / seeds)}),
               IsLikely());
}

// From seed to seed the mean square scatters by less than 0.01, and with the gain 1 its logarithm by
// less than 0.2
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
            CHECK_THAT(scatter::p_value(tanh_net(5.0 / 3, size), {0.42, 0.01, 0.01}), IsLikely());
        }
        CHECK_THAT(scatter::p_value(std::log(tanh_net(1.0)), {std::log(0.01), 0.1, 0.2}),
                   IsLikely());
    }
}

// The mean logarithm over sixty seeds; that of one scatters by 1.1 at most
TEST_CASE("02: in a funnel from 512 to 8 a mode costs the ratio of the ends", "[law]") {
    using nn::init::FanMode;
    constexpr std::uint64_t seeds = 60;
    for (const FanMode mode : {FanMode::fan_in, FanMode::fan_out}) {
        const Rule rule{{"", ""}, [mode](auto& w) {
                            nn::init::kaiming_normal_(
                                w, {.mode = mode, .nonlinearity = nn::init::Nonlinearity::relu});
                        }};
        double signal = 0.0;
        double gradient = 0.0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            nn::manual_seed(seed);
            auto net = funnel();
            rule(net);
            signal += std::log(send_forward(net, noise(64, 512)).back()) / seeds;
            gradient += std::log(send_back(net, noise(64, 8)).front()) / seeds;
        }
        const bool keeps_signal = mode == FanMode::fan_in;
        const auto is_near = [](double ratio) {
            return scatter::Claim{std::log(ratio), std::log(2.0), 1.1 / std::sqrt(seeds)};
        };
        INFO((keeps_signal ? "fan_in" : "fan_out"));
        CHECK_THAT(scatter::p_value(signal, is_near(keeps_signal ? 1.0 : 64.0)), IsLikely());
        CHECK_THAT(scatter::p_value(gradient, is_near(keeps_signal ? 1.0 / 64 : 1.0)), IsLikely());
    }
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
