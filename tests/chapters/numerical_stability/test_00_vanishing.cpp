#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "chapters/numerical_stability/scatter.hpp"
#include "numerical_stability/00_vanishing/section.hpp"

using namespace numerical_stability;

namespace {

// The logarithm of a layer's factor, on average, between two of them counted from 1.
double log_factor(const std::vector<double>& course, std::size_t from, std::size_t to) {
    return std::log(course[to - 1] / course[from - 1]) / static_cast<double>(to - from);
}

}  // namespace

TEST_CASE("00: no slope of the sigmoid is above a quarter, none of tanh above 1", "[exact]") {
    nn::Tensor x = nn::uninitialized({2001});
    for (std::size_t i = 0; i < x.size(); ++i) {
        x.storage()[i] = static_cast<float>(i) / 100.0F - 10.0F;
    }
    const auto largest_slope = [&](nn::Module&& activation) {
        activation(x);
        const nn::Tensor slopes = activation.backward(xt::ones<float>({2001}));
        CHECK(slopes(1000) == *std::ranges::max_element(slopes));  // at 0
        return slopes(1000);
    };
    CHECK(largest_slope(nn::Sigmoid()) == 0.25F);
    CHECK(largest_slope(nn::Tanh()) == 1.0F);
}

// [a_sixth]
// The mean over eight seeds. A layer's factor scatters by √(5/256) of itself, the mean of n layers
// by √(5/256/n).
TEST_CASE("00: the default leaves a sixth at each layer, of signals, differences and gradients",
          "[law]") {
    constexpr std::uint64_t seeds = 8;
    double signal = 0.0;
    double difference = 0.0;
    double gradient = 0.0;
    double settled = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const nn::Tensor x = noise(samples, width);
        auto without = default_net({.bias = false});
        signal += log_factor(send_forward(without, x), 1, 41) / seeds;
        auto with = default_net({.bias = true});
        const auto apart = differences(with, x);
        difference += log_factor(apart, 1, 11) / seeds;
        CHECK(apart[19] == 0.0);  // rounding has taken over
        settled += send_forward(with, x).back() / seeds;
        gradient -= log_factor(send_back(with, noise(samples, width)), 10, 50) / seeds;
    }
    const double sixth = std::log(1.0 / 6);
    const double std = std::sqrt(5.0 / 256 / seeds);
    CHECK_THAT(scatter::p_value(signal, {sixth, 0.02, std / std::sqrt(40)}), IsLikely());
    CHECK_THAT(scatter::p_value(difference, {sixth, 0.1, std / std::sqrt(10)}), IsLikely());
    CHECK_THAT(scatter::p_value(gradient, {sixth, 0.02, std / std::sqrt(40)}), IsLikely());
    CHECK_THAT(scatter::p_value(settled, {1.0 / 1280, 2e-5, std / 1280}), IsLikely());
}
// [a_sixth]

TEST_CASE("00: fifty sigmoids leave less than 10⁻⁵⁵ of a gradient, fifty tanh a part of it",
          "[exact]") {
    const auto left = [](auto activation) {
        nn::manual_seed(1);
        auto net = stack(layers, [&] {
            return nn::Sequential{nn::Linear(width, width), decltype(activation)()};
        });
        xavier()(net);
        send_forward(net, noise(samples, width));
        return send_back(net, noise(samples, width)).front();
    };
    CHECK(left(nn::Sigmoid()) < 1e-55);
    CHECK(left(nn::Tanh()) > 1e-3);
}
