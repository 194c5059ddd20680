#include "catch.hpp"
#include "nn/activation.hpp"
#include "nn/lazy_linear.hpp"
#include "nn/linear.hpp"
#include "nn/rand.hpp"
#include "nn/sequential.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"

using nn::Linear;
using nn::ReLU;
using nn::Sequential;

TEST_CASE("layers are built, and so drawn, in the order they are written", "[exact]") {
    nn::manual_seed(1);
    Sequential net{Linear(4, 8), ReLU(), Linear(8, 1)};

    nn::Generator generator(1);
    Linear first(4, 8, {}, generator);
    Linear second(8, 1, {}, generator);
    CHECK_THAT(net.get_parameter("0.weight"), IsTensor(first.weight()));
    CHECK_THAT(net.get_parameter("2.weight"), IsTensor(second.weight()));
}

TEST_CASE("parentheses do not compile: there the compiler would choose the order", "[exact]") {
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Sequential, Linear, ReLU>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Sequential, Linear, ReLU, Linear>);
}

TEST_CASE("modules move and do not copy", "[exact]") {
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Sequential>);
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Linear>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<nn::Layer, Linear&>);

    Sequential net{Linear(4, 8), ReLU()};
    const nn::Tensor weight = net.get_parameter("0.weight");
    Sequential moved = std::move(net);
    CHECK_THAT(moved.get_parameter("0.weight"), IsTensor(weight));
}

TEST_CASE("a Sequential nests", "[exact]") {
    Sequential net{Sequential{Linear(4, 8), ReLU()}, Linear(8, 1)};
    REQUIRE(net.size() == 2);
    CHECK(net[0].as<Sequential>()->size() == 2);

    std::vector<std::string> names;
    for (const auto& [name, parameter] : net.named_parameters()) {
        names.push_back(name);
    }
    CHECK(names == std::vector<std::string>{"0.0.weight", "0.0.bias", "1.weight", "1.bias"});
}

TEST_CASE("the output of a layer is the input of the next", "[exact]") {
    Sequential net{Linear(2, 2), ReLU()};
    net.get_parameter("0.weight") = nn::Tensor{{1, 0}, {0, -1}};
    net.get_parameter("0.bias") = nn::Tensor{0, 0};
    CHECK_THAT(net(nn::Tensor{{3, 4}}), IsTensor(nn::Tensor{{3, 0}}));
    CHECK_THAT(Sequential{}(nn::Tensor{{3, 4}}), IsTensor(nn::Tensor{{3, 4}}));
}

TEST_CASE("a shared layer is one layer", "[exact]") {
    auto shared = std::make_shared<Linear>(4, 4);
    Sequential net{shared, ReLU(), shared};
    shared->weight()(0, 0) = 100;
    CHECK(net.get_parameter("0.weight")(0, 0) == 100);
    CHECK(&net.get_parameter("0.weight") == &net.get_parameter("2.weight"));

    CHECK(net.parameters().size() == 2);
    CHECK(net.named_parameters()[1].name == "0.bias");
    int visits = 0;
    net.apply([&visits](nn::Module& module) { visits += module.as<Linear>() ? 1 : 0; });
    CHECK(visits == 1);
}

TEST_CASE("a null pointer is no layer", "[exact]") {
    CHECK_THROWS_AS((Sequential{std::shared_ptr<Linear>(), ReLU()}), nn::ValueError);
}

TEST_CASE("a lazy layer that is shared stays shared when it becomes a Linear", "[exact]") {
    auto shared = std::make_shared<nn::LazyLinear>(4);
    Sequential net{shared, ReLU(), shared};
    net(nn::rand({2, 4}));
    CHECK(&net.get_parameter("0.weight") == &net.get_parameter("2.weight"));
    CHECK(&shared->weight() == &net.get_parameter("0.weight"));
}

TEST_CASE("apply visits children first, then self, and a shared child once a parent", "[exact]") {
    auto shared = std::make_shared<ReLU>();
    Sequential net{Linear(4, 4), Sequential{shared, shared, Linear(4, 2)}, shared};
    std::vector<nn::Module*> visited;
    net.apply([&visited](nn::Module& module) { visited.push_back(&module); });

    auto& inner = *net[1].as<Sequential>();
    CHECK(visited ==
          std::vector<nn::Module*>{&net[0], shared.get(), &inner[2], &inner, shared.get(), &net});
}

TEST_CASE("apply hands over the Linear that a lazy layer has become", "[exact]") {
    Sequential net{nn::LazyLinear(3)};
    const auto count = [&net] {
        int found = 0;
        net.apply(
            [&found](nn::Module& module) { found += dynamic_cast<Linear*>(&module) ? 1 : 0; });
        return found;
    };
    CHECK(count() == 0);
    net(nn::rand({1, 2}));
    CHECK(count() == 1);
}

TEST_CASE("a layer is found by its position, from either end", "[exact]") {
    Sequential net{Linear(4, 8), ReLU(), Linear(8, 1)};
    CHECK(net[0].as<Linear>()->out_features() == 8);
    CHECK(&net[-1] == &net[2]);
    CHECK(net[1].as<Linear>() == nullptr);
    CHECK_THROWS_AS(net[3], nn::IndexError);
    CHECK_THROWS_AS(net[-4], nn::IndexError);
    CHECK_THROWS_WITH(net[3],
                      "the Sequential has 3 layers and was asked for layer 3; give a "
                      "number from -3 to 2");
    CHECK_THROWS_AS(Sequential{}[0], nn::IndexError);
    CHECK_THROWS_WITH(Sequential{}[0],
                      "the Sequential has no layers, and was asked for layer 0; "
                      "give it some when it is built");
}

TEST_CASE("a layer that is asked for is the Linear that a lazy one has become", "[exact]") {
    Sequential net{nn::LazyLinear(3)};
    CHECK(dynamic_cast<nn::LazyLinear*>(&net[0]) != nullptr);
    net(nn::rand({1, 2}));
    CHECK(dynamic_cast<Linear*>(&net[0]) != nullptr);
}

TEST_CASE("a parameter that is not there is named, with those that are", "[exact]") {
    Sequential net{Linear(4, 8), ReLU()};
    using Catch::Matchers::Contains;
    for (const char* path : {"1.weight", "weight", "7.weight", "0.wieght", "", "0", "0."}) {
        CHECK_THROWS_AS(net.get_parameter(path), nn::ValueError);
    }
    CHECK_THROWS_WITH(net.get_parameter("1.weight"),
                      Contains("'1.weight'") && Contains("0.weight, 0.bias"));
}

TEST_CASE("a wrong path is a wrong path before the first forward too", "[exact]") {
    using Catch::Matchers::Contains;
    Sequential net{nn::LazyLinear(8), ReLU(), nn::LazyLinear(1, {.bias = false})};
    for (const char* path : {"1.weight", "weight", "7.weight", "0.wieght", "2.bias", "", "0"}) {
        INFO(path);
        CHECK_THROWS_AS(net.get_parameter(path), nn::ValueError);
    }
    CHECK_THROWS_WITH(net.get_parameter("2.bias"),
                      Contains("'2.bias'") && Contains("it has 0.weight, 0.bias, 2.weight"));
    CHECK_THROWS_AS(net.get_parameter("0.weight"), nn::UninitializedError);
    CHECK_THROWS_AS(net.get_parameter("2.weight"), nn::UninitializedError);
    CHECK_THROWS_AS(nn::LazyLinear(8).get_parameter("wieght"), nn::ValueError);
}

TEST_CASE("a parameter is found beside a layer that is still lazy", "[exact]") {
    Sequential net{Linear(4, 8), nn::LazyLinear(1)};
    CHECK(&net.get_parameter("0.weight") == &net[0].as<Linear>()->weight());
}

TEST_CASE("a module without parameters says so", "[exact]") {
    CHECK_THROWS_WITH(ReLU().get_parameter("weight"),
                      "the module has no parameter 'weight'; it has none");
    CHECK_THROWS_AS(ReLU().get_parameter("weight"), nn::ValueError);
}

TEST_CASE("a shared layer's parameters are named once where a path is wrong", "[exact]") {
    auto shared = std::make_shared<Linear>(4, 4);
    Sequential net{shared, ReLU(), shared};
    CHECK_THROWS_WITH(net.get_parameter("3.weight"),
                      "the module has no parameter '3.weight'; it has 0.weight, 0.bias");
}

TEST_CASE("a network describes itself as in PyTorch", "[exact]") {
    Sequential net{Sequential{Linear(4, 8), ReLU()}, nn::LazyLinear(1)};
    CHECK(net.description() ==
          "Sequential(\n"
          "  (0): Sequential(\n"
          "    (0): Linear(in_features=4, out_features=8, bias=True)\n"
          "    (1): ReLU()\n"
          "  )\n"
          "  (1): LazyLinear(in_features=0, out_features=1, bias=True)\n"
          ")");
    CHECK(Sequential{}.description() == "Sequential()");
}

TEST_CASE("the network of the chapter draws the input first, then the layers", "[exact]") {
    nn::manual_seed(7);
    Sequential net{nn::LazyLinear(8), ReLU(), nn::LazyLinear(1)};
    const nn::Tensor X = nn::rand({2, 4});
    net(X);

    nn::Generator generator(7);
    CHECK_THAT(X, IsTensor(nn::rand({2, 4}, generator)));
    CHECK_THAT(net.get_parameter("0.weight"), IsTensor(Linear(4, 8, {}, generator).weight()));
    CHECK_THAT(net.get_parameter("2.weight"), IsTensor(Linear(8, 1, {}, generator).weight()));
}
