#include <cmath>

#include "catch.hpp"
#include "chapters/numerical_stability/scatter.hpp"
#include "numerical_stability/05_does_it_still_matter/section.hpp"
#include "support/is_tensor.hpp"

using namespace numerical_stability;

TEST_CASE("05: a norm takes the scale of the weights out again", "[exact]") {
    nn::manual_seed(1);
    const nn::Tensor x = noise(16, 128);
    nn::Sequential layer{nn::Linear(128, 128, {.bias = false}), nn::LayerNorm(128)};
    nn::Sequential batch{nn::Linear(128, 128, {.bias = false}), nn::BatchNorm1d(128)};
    for (nn::Sequential* net : {&layer, &batch}) {
        const nn::Tensor before = (*net)(x);
        net->get_parameter("0.weight") *= 7.0F;
        CHECK(xt::allclose((*net)(x), before, 1e-3, 1e-3));
    }
}

TEST_CASE("05: a norm does not part equal units", "[exact]") {
    nn::manual_seed(1);
    const nn::Tensor x = noise(16, 8);
    nn::Sequential net{nn::Linear(8, 8), nn::BatchNorm1d(8), nn::ReLU()};
    net.get_parameter("0.weight").fill(0.5F);
    net.get_parameter("0.bias").fill(0.0F);
    const nn::Tensor output = net(x);
    net.backward(output);
    const nn::Tensor& gradient = *net.get_parameter("0.weight").grad;
    for (std::size_t unit = 1; unit < 8; ++unit) {
        CHECK_THAT(nn::Tensor(xt::view(output, xt::all(), unit)),
                   IsTensor(xt::view(output, xt::all(), 0)));
        CHECK_THAT(nn::Tensor(xt::view(gradient, unit)), IsTensor(xt::view(gradient, 0)));
    }
}

// [residual]
// The mean over five seeds. From one to the next the sum scatters by less than a tenth.
TEST_CASE("05: scaled by 1/√(2N), N blocks add about as much as they were given", "[law]") {
    constexpr std::uint64_t seeds = 5;
    const auto mean_behind = [](std::size_t blocks, double scale) {
        double sum = 0.0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            nn::manual_seed(seed);
            auto net = residual_net(blocks, scale);
            sum += send_forward(net, noise(64, 128)).back();
        }
        return sum / seeds;
    };
    const double std = 0.1 / std::sqrt(seeds);
    for (const std::size_t blocks : {6U, 24U, 48U}) {
        INFO(blocks << " blocks");
        const auto count = static_cast<double>(blocks);
        const double scaled = mean_behind(blocks, 1.0 / std::sqrt(2.0 * count));
        CHECK_THAT(scatter::p_value(scaled, {2.0, 0.05, std}), IsLikely());
        const double plain = mean_behind(blocks, 1.0) / (2.0 * count + 1.0);
        CHECK_THAT(scatter::p_value(plain, {1.0, 0.03, std}), IsLikely());
    }
}
// [residual]

// Logarithms: from seed to seed they scatter by 0.3 and by 0.8
TEST_CASE("05: BatchNorm1d with ReLU lets the gradient grow, LayerNorm does not", "[law]") {
    constexpr std::uint64_t seeds = 5;
    const auto first_gradient = [](const std::function<nn::Layer()>& norm) {
        double sum = 0.0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            nn::manual_seed(seed);
            auto net = normalized_net(norm);
            kaiming()(net);
            send_forward(net, noise(64, 128));
            sum += std::log(send_back(net, noise(64, 128)).front());
        }
        return sum / seeds;
    };
    const double batch = first_gradient([] { return nn::BatchNorm1d(128); });
    CHECK_THAT(scatter::p_value(batch, {std::log(5e4), 0.3, 0.3 / std::sqrt(seeds)}), IsLikely());
    const double layer = first_gradient([] { return nn::LayerNorm(128); });
    CHECK_THAT(scatter::p_value(layer, {0.0, 1.0, 0.8 / std::sqrt(seeds)}), IsLikely());
}

// A loss scatters from seed to seed by less than 0.001, and by less than 1
TEST_CASE("05: a small table finds every word equally likely, a large one only itself", "[law]") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        CHECK_THAT(scatter::p_value(untrained_loss(0.02), {std::log(1000.0), 0.001, 0.001}),
                   IsLikely());
        CHECK_THAT(scatter::p_value(untrained_loss(1.0), {64.0, 1.0, 1.0}), IsLikely());
    }
}

TEST_CASE("05: rounding keeps what a format has and moves the rest to it", "[exact]") {
    CHECK(rounded(1.001F, 23) == 1.001F);
    CHECK(rounded(1.0F + 1.0F / 128, 7) == 1.0F + 1.0F / 128);
    CHECK(rounded(1.001F, 7) == 1.0F);
    CHECK(rounded(1.006F, 7) == 1.0F + 1.0F / 128);
    CHECK(rounded(-1.006F, 7) == -1.0F - 1.0F / 128);
}
