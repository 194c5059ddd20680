#include <cmath>
#include <functional>
#include <memory>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "nn/nn.hpp"

using Catch::Matchers::Contains;
using nn::Module;
using nn::Tensor;

namespace {

// Every module that goes back, by the name of its golden case
const std::map<std::string, std::function<std::unique_ptr<Module>()>> modules{
    {"linear", [] { return std::make_unique<nn::Linear>(5, 3); }},
    {"linear of a stack", [] { return std::make_unique<nn::Linear>(5, 3); }},
    {"linear without bias",
     [] { return std::make_unique<nn::Linear>(5, 3, nn::LinearOptions{.bias = false}); }},
    {"relu", [] { return std::make_unique<nn::ReLU>(); }},
    {"tanh", [] { return std::make_unique<nn::Tanh>(); }},
    {"sigmoid", [] { return std::make_unique<nn::Sigmoid>(); }},
    {"layer_norm", [] { return std::make_unique<nn::LayerNorm>(5); }},
    {"layer_norm of a stack", [] { return std::make_unique<nn::LayerNorm>(5); }},
    {"batch_norm", [] { return std::make_unique<nn::BatchNorm1d>(5); }},
    {"batch_norm in use",
     [] {
         auto norm = std::make_unique<nn::BatchNorm1d>(5);
         norm->eval();
         return norm;
     }},
    {"residual",
     [] {
         return std::unique_ptr<Module>(new nn::Residual{nn::Linear(5, 5), nn::Tanh()});
     }},
    {"sequential",
     [] {
         return std::unique_ptr<Module>(
             new nn::Sequential{nn::Linear(5, 4), nn::Sigmoid(), nn::Linear(4, 2)});
     }},
};

// A module with the numbers that PyTorch's had
std::unique_ptr<Module> prepared(const std::string& name, const golden::Computed& theirs) {
    auto module = modules.at(name)();
    for (auto& [path, parameter] : module->named_parameters()) {
        parameter = theirs.parameters.at(path);
    }
    if (auto* norm = module->as<nn::BatchNorm1d>()) {
        norm->running_mean() = theirs.running.at("running_mean");
        norm->running_var() = theirs.running.at("running_var");
    }
    return module;
}

// Sums run in another order here, so the last bits may differ
bool agree(const Tensor& ours, const Tensor& theirs, double tolerance = 1e-5) {
    return nn::shape(ours) == nn::shape(theirs) && xt::allclose(ours, theirs, tolerance, tolerance);
}

}  // namespace

TEST_CASE("forward and backward compute what PyTorch's do", "[golden]") {
    const auto all = golden::computed();
    REQUIRE(all.size() == modules.size());
    for (const auto& [name, theirs] : all) {
        INFO(name);
        auto module = prepared(name, theirs);
        CHECK(module->description() == theirs.description);
        CHECK(agree((*module)(theirs.input), theirs.output));
        CHECK(agree(module->backward(theirs.gradient), theirs.input_grad));
        REQUIRE(module->named_parameters().size() == theirs.grads.size());
        for (auto& [path, parameter] : module->named_parameters()) {
            INFO(path);
            REQUIRE(parameter.grad.has_value());
            CHECK(agree(*parameter.grad, theirs.grads.at(path)));
        }
        if (auto* norm = module->as<nn::BatchNorm1d>()) {
            CHECK(agree(norm->running_mean(), theirs.running_after.at("running_mean")));
            CHECK(agree(norm->running_var(), theirs.running_after.at("running_var")));
        }
    }
}

TEST_CASE("the gradients are the slopes that small steps find", "[exact]") {
    constexpr float step = 1.0F / 64;
    for (const auto& [name, theirs] : golden::computed()) {
        INFO(name);
        auto module = prepared(name, theirs);
        Tensor input = theirs.input;
        for (float& x : input) {
            x = std::abs(x) < 2 * step ? 0.5F : x;  // a ReLU has no slope at 0
        }
        const Tensor& weights = theirs.gradient;
        const auto loss = [&] { return xt::sum((*module)(input)*weights)(); };
        const auto slope = [&](float& number) {
            const float before = number;
            number = before + step;
            const float above = loss();
            number = before - step;
            const float below = loss();
            number = before;
            return (above - below) / (2 * step);
        };
        const auto slopes = [&](auto& numbers) {
            Tensor found = numbers;
            for (std::size_t i = 0; i < found.size(); ++i) {
                found.storage()[i] = slope(numbers.storage()[i]);
            }
            return found;
        };

        loss();
        const Tensor back = module->backward(theirs.gradient);
        CHECK(agree(back, slopes(input), 5e-3));
        for (auto& [path, parameter] : module->named_parameters()) {
            INFO(path);
            CHECK(agree(*parameter.grad, slopes(parameter), 5e-3));
        }
    }
}

TEST_CASE("gradients add up until they are forgotten", "[exact]") {
    nn::Linear linear(2, 1);
    const Tensor x{{1, 2}};
    const Tensor g = xt::ones<float>({1, 1});
    CHECK_FALSE(linear.weight().grad.has_value());
    for (const float times : {1.0F, 2.0F}) {
        linear(x);
        linear.backward(g);
        CHECK((*linear.weight().grad)(0, 1) == times * 2.0F);
        CHECK((*linear.bias().grad)(0) == times);
    }
    nn::SGD(linear.parameters()).zero_grad();
    CHECK_FALSE(linear.weight().grad.has_value());
}

TEST_CASE("a lazy layer goes back as the Linear that it has become", "[exact]") {
    nn::LazyLinear lazy(3);
    CHECK_THROWS_AS(lazy.backward(Tensor{{1, 1, 1}}), nn::UninitializedError);
    lazy(Tensor{{1, 2}});
    CHECK(nn::shape(lazy.backward(Tensor{{1, 1, 1}})) == nn::Shape{1, 2});
    CHECK(lazy.weight().grad.has_value());
}

TEST_CASE("the way back needs a forward of its own, and a gradient of the output's shape",
          "[exact]") {
    for (const auto& [name, make] : modules) {
        INFO(name);
        const auto theirs = golden::computed().at(name);
        auto module = make();
        CHECK_THROWS_WITH(module->backward(theirs.gradient),
                          Contains("call forward before each backward"));
        (*module)(theirs.input);
        CHECK_THROWS_AS(module->backward(Tensor{{1, 2}, {3, 4}, {5, 6}}), nn::ShapeError);
        (*module)(theirs.input);
        module->backward(theirs.gradient);
        CHECK_THROWS_AS(module->backward(theirs.gradient), std::logic_error);
    }
}

TEST_CASE("one layer in two places cannot go back twice", "[exact]") {
    auto shared = std::make_shared<nn::Linear>(3, 3);
    nn::Sequential tied{shared, nn::ReLU(), shared};
    const Tensor output = tied(nn::rand({2, 3}));
    CHECK_THROWS_WITH(tied.backward(output), Contains("give a layer one place"));
}

TEST_CASE("a module that knows no way back says so", "[exact]") {
    struct Doubling : Module {
        Tensor forward(const Tensor& input) override { return 2.0F * input; }
        [[nodiscard]] std::string description() const override { return "Doubling()"; }
    };
    nn::Sequential net{Doubling()};
    net(nn::rand({1}));
    CHECK_THROWS_WITH(net.backward(nn::rand({1})), Contains("Doubling() has no backward"));
}

TEST_CASE("a Residual needs layers that keep the shape", "[exact]") {
    nn::Residual residual{nn::Linear(4, 3)};
    CHECK_THROWS_WITH(residual(nn::rand({2, 4})), Contains("(2, 4)") && Contains("(2, 3)"));
    CHECK(residual.description() ==
          "Residual(\n  (0): Linear(in_features=4, out_features=3, bias=True)\n)");
    CHECK(nn::Residual().description() == "Residual()");
}

TEST_CASE("a norm refuses what has other features, and a batch of one", "[exact]") {
    nn::LayerNorm layer(4);
    CHECK_THROWS_WITH(layer(nn::rand({2, 3})), Contains("the last dimension must be 4"));
    CHECK_THROWS_AS(layer(nn::rand({})), nn::ShapeError);
    CHECK(nn::shape(layer(nn::rand({4}))) == nn::Shape{4});

    nn::BatchNorm1d batch(4);
    CHECK_THROWS_WITH(batch(nn::rand({1, 4})), Contains("at least two rows"));
    CHECK_THROWS_AS(batch(nn::rand({2, 3, 4})), nn::ShapeError);
    batch.eval();
    CHECK(nn::shape(batch(nn::rand({1, 4}))) == nn::Shape{1, 4});
}

TEST_CASE("train and eval reach every module inside", "[exact]") {
    nn::Sequential net{nn::Linear(4, 4), nn::Residual{nn::BatchNorm1d(4)}};
    CHECK(net[1].training());
    net.eval();
    CHECK_FALSE(net.training());
    CHECK_NOTHROW(net(nn::rand({1, 4})));
    net.train();
    CHECK(net[1].training());
    CHECK_THROWS_AS(net(nn::rand({1, 4})), nn::ShapeError);
}
