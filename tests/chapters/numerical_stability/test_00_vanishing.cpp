#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "numerical_stability/00_vanishing/section.hpp"

using namespace numerical_stability;

namespace {

// The factor of a layer, on average, between two of them counted from 1.
double factor(const std::vector<double>& course, std::size_t from, std::size_t to) {
    return std::pow(course[to - 1] / course[from - 1], 1.0 / static_cast<double>(to - from));
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
// A layer's factor has a standard deviation of √(5/256) = 0.14, the mean of n layers' one of 0.14/√n. The bands
// are six of these: a seed leaves one of them once in a hundred million.
TEST_CASE("00: the default leaves a sixth at each layer, of signals, differences and gradients",
          "[law]") {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const nn::Tensor x = noise(samples, width);
        auto without = default_net({.bias = false});
        CHECK(factor(send_forward(without, x), 1, 41) == Approx(1.0 / 6).epsilon(0.15));

        auto with = default_net({.bias = true});
        CHECK(factor(differences(with, x), 1, 11) == Approx(1.0 / 6).epsilon(0.3));
        const auto signal = send_forward(with, x);
        CHECK(1.0 / factor(send_back(with, noise(samples, width)), 10, 50) ==
              Approx(1.0 / 6).epsilon(0.15));
        CHECK(signal.back() == Approx(8e-4).epsilon(0.6));
        CHECK(differences(with, x)[20] == 0.0);  // rounding has taken over
    }
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
