#include "catch.hpp"
#include "golden/golden.hpp"
#include "init/constant.hpp"
#include "nn/linear.hpp"
#include "nn/rand.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"

using Catch::Matchers::Contains;
using nn::Generator;
using nn::Linear;
using nn::Tensor;

TEST_CASE("a new Linear holds PyTorch's default weight and bias", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        for (const auto& [in, out] : {std::pair{4U, 8U}, {8U, 1U}, {3U, 2U}}) {
            const auto expected =
                golden::linear(seed, "linear_" + std::to_string(in) + "_" + std::to_string(out));
            Generator generator(seed);
            Linear linear(in, out, {}, generator);
            CHECK(golden::difference(expected.weight, linear.weight()).empty());
            CHECK(golden::difference(expected.bias, linear.bias()).empty());
            CHECK((generator.random() & 0x7fffffffU) == expected.next31);
        }
    }
}

TEST_CASE("a Linear without a bias draws none", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        const auto expected = golden::linear(seed, "linear_4_3_nobias");
        Generator generator(seed);
        Linear linear(4, 3, {.bias = false}, generator);
        CHECK(golden::difference(expected.weight, linear.weight()).empty());
        CHECK_FALSE(linear.has_bias());
        CHECK_THROWS_AS(linear.bias(), nn::ValueError);
        CHECK((generator.random() & 0x7fffffffU) == expected.next31);
    }
}

TEST_CASE("a Linear computes x Wᵀ + b", "[exact]") {
    Linear linear(3, 2);
    linear.weight() = Tensor{{1, 2, 3}, {4, 5, 6}};
    linear.bias() = Tensor{10, 20};

    CHECK_THAT(linear(Tensor{{1, 0, 0}, {1, 1, 1}}), IsTensor(Tensor{{11, 24}, {16, 35}}));
    CHECK_THAT(linear(Tensor{1, 1, 1}), IsTensor(Tensor{16, 35}));
    const Tensor stack = xt::ones<float>({2, 4, 3});
    CHECK(nn::shape(linear(stack)) == nn::Shape{2, 4, 2});
    CHECK(linear(stack)(1, 3, 1) == 35);
}

TEST_CASE("a Linear's weights outlive its move", "[exact]") {
    Linear linear(3, 2);
    const Tensor weight = linear.weight();
    Linear moved = std::move(linear);
    CHECK_THAT(moved.weight(), IsTensor(weight));
}

TEST_CASE("an input that does not fit is refused, with both shapes", "[exact]") {
    Linear linear(4, 8);
    CHECK_THROWS_AS(linear(nn::rand({2, 5})), nn::ShapeError);
    CHECK_THROWS_AS(linear(nn::rand({})), nn::ShapeError);
    CHECK_THROWS_WITH(linear(nn::rand({2, 5})),
                      Contains("(2, 5)") && Contains("the last dimension must be 4"));
    CHECK_THROWS_AS(linear(nn::rand({2, 3})), nn::ShapeError);
    CHECK_THROWS_AS(linear(nn::rand({4, 2})), nn::ShapeError);
    CHECK_THROWS_AS(linear(nn::rand({8})), nn::ShapeError);
    CHECK_THROWS_AS(linear(Tensor::from_shape({0})), nn::ShapeError);
}

// The address sanitizer stops the program where an allocation would throw.
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("what memory cannot hold is refused as a shape", "[exact]") {
    const std::size_t many = std::size_t{1} << 30U;
    CHECK_THROWS_AS(Linear(many, many >> 10U), nn::ShapeError);
    CHECK_THROWS_WITH(Linear(many, many >> 10U), Contains("(1048576, 1073741824)"));
    CHECK_THROWS_AS(nn::rand({many, many >> 10U}), nn::ShapeError);
    CHECK_THROWS_WITH(nn::rand({many, many >> 10U}), Contains("memory"));
}
#endif

TEST_CASE("a negative number of features is refused", "[exact]") {
    CHECK_THROWS_AS(Linear(static_cast<std::size_t>(-1), 3), nn::ShapeError);
    CHECK_THROWS_AS(Linear(3, static_cast<std::size_t>(-1)), nn::ShapeError);
    CHECK_THROWS_AS(nn::rand({static_cast<std::size_t>(-1), 2}), nn::ShapeError);
}

TEST_CASE("layers without inputs or outputs work as in PyTorch", "[exact]") {
    Linear no_inputs(0, 3);
    CHECK_THAT(no_inputs.bias(), IsTensor(xt::zeros<float>({3})));
    CHECK_THAT(no_inputs(Tensor::from_shape({2, 0})), IsTensor(xt::zeros<float>({2, 3})));
    Linear no_outputs(3, 0);
    CHECK(nn::shape(no_outputs(nn::rand({2, 3}))) == nn::Shape{2, 0});
    CHECK(nn::shape(no_outputs.weight()) == nn::Shape{0, 3});
    CHECK(nn::shape(no_outputs.bias()) == nn::Shape{0});
    CHECK(nn::shape(no_inputs.weight()) == nn::Shape{3, 0});
    CHECK(nn::shape(Linear(0, 0)(Tensor::from_shape({2, 0}))) == nn::Shape{2, 0});
    CHECK_THAT(Linear(0, 3, {.bias = false})(Tensor::from_shape({2, 0})),
               IsTensor(xt::zeros<float>({2, 3})));
    CHECK(nn::shape(no_inputs(Tensor::from_shape({0, 0}))) == nn::Shape{0, 3});
    CHECK(nn::shape(Linear(3, 2)(Tensor::from_shape({0, 3}))) == nn::Shape{0, 2});
}

TEST_CASE("a Linear describes itself as in PyTorch", "[exact]") {
    CHECK(Linear(4, 8).description() == "Linear(in_features=4, out_features=8, bias=True)");
    CHECK(Linear(4, 8, {.bias = false}).description() ==
          "Linear(in_features=4, out_features=8, bias=False)");
}
