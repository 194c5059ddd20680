#include "catch.hpp"
#include "init/normal.hpp"
#include "nn/lazy_linear.hpp"
#include "nn/rand.hpp"
#include "nn/sequential.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"

using Catch::Matchers::Contains;
using nn::LazyLinear;
using nn::Linear;

TEST_CASE("a LazyLinear is no Linear before its first forward, and one afterwards", "[exact]") {
    LazyLinear layer(8);
    CHECK(layer.as<Linear>() == nullptr);
    CHECK(layer.as<LazyLinear>() == &layer);

    layer(nn::rand({2, 4}));
    REQUIRE(layer.as<Linear>() != nullptr);
    CHECK(layer.as<LazyLinear>() == nullptr);
    CHECK(layer.as<Linear>()->in_features() == 4);
    CHECK(&layer.as<Linear>()->weight() == &layer.weight());
}

TEST_CASE("construction draws nothing; the first forward draws what a Linear draws", "[exact]") {
    nn::manual_seed(3);
    LazyLinear layer(8);
    CHECK(nn::default_generator().random() == nn::Generator(3).random());

    nn::manual_seed(3);
    layer(nn::Tensor(xt::ones<float>({2, 4})));
    nn::Generator generator(3);
    Linear expected(4, 8, {}, generator);
    CHECK_THAT(layer.weight(), IsTensor(expected.weight()));
    CHECK_THAT(layer.bias(), IsTensor(expected.bias()));
}

TEST_CASE("the parameters of an unused LazyLinear are asked for in vain", "[exact]") {
    LazyLinear layer(8);
    CHECK_THROWS_AS(layer.weight(), nn::UninitializedError);
    CHECK_THROWS_AS(layer.bias(), nn::UninitializedError);
    CHECK_THROWS_AS(layer.named_parameters(), nn::UninitializedError);
    CHECK_THROWS_WITH(layer.weight(), Contains("run a forward pass first"));
}

TEST_CASE("the second input must fit the first", "[exact]") {
    LazyLinear layer(8);
    layer(nn::rand({2, 4}));
    CHECK_THROWS_AS(layer(nn::rand({2, 5})), nn::ShapeError);
}

TEST_CASE("a scalar cannot tell a LazyLinear its input size", "[exact]") {
    LazyLinear layer(8);
    CHECK_THROWS_AS(layer(nn::rand({})), nn::ShapeError);
    CHECK_THROWS_AS(layer.weight(), nn::UninitializedError);
}

TEST_CASE("a LazyLinear can do without a bias", "[exact]") {
    LazyLinear layer(8, {.bias = false});
    CHECK(layer.description() == "LazyLinear(in_features=0, out_features=8, bias=False)");
    layer(nn::rand({2, 4}));
    CHECK_FALSE(layer.as<Linear>()->has_bias());
}

TEST_CASE("an input of three dimensions is a batch of batches", "[exact]") {
    nn::manual_seed(3);
    LazyLinear layer(3);
    const nn::Tensor input = nn::rand({2, 5, 4});
    const nn::Tensor output = layer(input);
    CHECK(nn::shape(output) == nn::Shape{2, 5, 3});
    CHECK(nn::shape(layer.weight()) == nn::Shape{3, 4});
    CHECK_THAT(nn::Tensor(xt::view(output, 1)), IsTensor(layer(xt::view(input, 1))));
}
