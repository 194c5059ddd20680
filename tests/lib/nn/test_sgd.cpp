#include "catch.hpp"
#include "golden/golden.hpp"
#include "nn/nn.hpp"

TEST_CASE("SGD takes PyTorch's steps, with momentum and without", "[golden]") {
    const auto descents = golden::descents();
    REQUIRE(descents.size() == 2);
    for (const auto& [momentum, start, steps] : descents) {
        INFO("momentum " << momentum);
        nn::Parameter parameter(start);
        nn::SGD optimizer({parameter}, {.lr = 0.1, .momentum = momentum});
        for (const auto& [gradient, after] : steps) {
            parameter.grad = gradient;
            optimizer.step();
            CHECK(xt::allclose(parameter, after, 1e-6, 1e-6));
        }
    }
}

TEST_CASE("SGD leaves alone what has no gradient", "[exact]") {
    nn::Parameter still(nn::Tensor{1, 2});
    nn::Parameter moved(nn::Tensor{1, 2});
    moved.grad = nn::Tensor{1, 0};
    nn::SGD({still, moved}, {.lr = 0.5}).step();
    CHECK(still(0) == 1.0F);
    CHECK(moved(0) == 0.5F);
    CHECK(moved(1) == 2.0F);
}

TEST_CASE("a network learns a line from its points", "[exact]") {
    nn::Generator generator(1);
    nn::Sequential net{nn::Linear(1, 1, {}, generator)};
    nn::SGD optimizer(net.parameters(), {.lr = 0.1, .momentum = 0.5});
    nn::Tensor x{-1, 0, 1};
    x.reshape(nn::Shape{3, 1});
    const nn::Tensor y = 2.0F * x + 1.0F;
    for (int step = 0; step < 100; ++step) {
        optimizer.zero_grad();
        net.backward(nn::mse_loss(net(x), y).gradient);
        optimizer.step();
    }
    CHECK(net.get_parameter("0.weight")(0, 0) == Approx(2.0).epsilon(1e-3));
    CHECK(net.get_parameter("0.bias")(0) == Approx(1.0).epsilon(1e-3));
}
