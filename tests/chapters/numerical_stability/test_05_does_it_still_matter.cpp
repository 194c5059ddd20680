#include <cmath>

#include "catch.hpp"
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
// A block adds 2, or with the factor 1/N, within a tenth or so: the sum over the blocks is within a third.
TEST_CASE("05: scaled by 1/√(2N), N blocks add about as much as they were given", "[law]") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        for (const std::size_t blocks : {6U, 24U, 48U}) {
            INFO("seed " << seed << ", " << blocks << " blocks");
            nn::manual_seed(seed);
            const auto count = static_cast<double>(blocks);
            auto scaled = residual_net(blocks, 1.0 / std::sqrt(2.0 * count));
            CHECK(send_forward(scaled, noise(64, 128)).back() == Approx(2.0).epsilon(0.33));
            auto plain = residual_net(blocks, 1.0);
            CHECK(send_forward(plain, noise(64, 128)).back() ==
                  Approx(2.0 * count + 1.0).epsilon(0.33));
        }
    }
}
// [residual]

TEST_CASE("05: BatchNorm1d with ReLU lets the gradient grow, LayerNorm does not", "[law]") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const auto first_gradient = [](const std::function<nn::Layer()>& norm) {
            auto net = normalized_net(norm);
            kaiming()(net);
            send_forward(net, noise(64, 128));
            return send_back(net, noise(64, 128)).front();
        };
        CHECK(first_gradient([] { return nn::BatchNorm1d(128); }) > 1000.0);
        CHECK(first_gradient([] { return nn::LayerNorm(128); }) < 30.0);
    }
}

TEST_CASE("05: a small table finds every word equally likely, a large one only itself", "[law]") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        CHECK(untrained_loss(0.02) == Approx(std::log(1000.0)).epsilon(0.01));
        CHECK(untrained_loss(1.0) > 50.0);
    }
}

TEST_CASE("05: rounding keeps what a format has and moves the rest to it", "[exact]") {
    CHECK(rounded(1.001F, 23) == 1.001F);
    CHECK(rounded(1.0F + 1.0F / 128, 7) == 1.0F + 1.0F / 128);
    CHECK(rounded(1.001F, 7) == 1.0F);
    CHECK(rounded(1.006F, 7) == 1.0F + 1.0F / 128);
    CHECK(rounded(-1.006F, 7) == -1.0F - 1.0F / 128);
}
