#include "catch.hpp"
#include "init/fan.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor.hpp"

using nn::Shape;
using nn::init::calculate_fans;

TEST_CASE("a Linear's weight is (out_features, in_features)", "[exact]") {
    const auto [fan_in, fan_out] = calculate_fans(Shape{8, 4});
    CHECK(fan_in == 4);
    CHECK(fan_out == 8);
}

TEST_CASE("a convolution's fans include its receptive field", "[exact]") {
    const auto [fan_in, fan_out] = calculate_fans(Shape{2, 3, 5, 7});
    CHECK(fan_in == 105);
    CHECK(fan_out == 70);
}

TEST_CASE("a tensor of fewer than two dimensions has no fans", "[exact]") {
    CHECK_THROWS_AS(calculate_fans(Shape{}), nn::ShapeError);
    CHECK_THROWS_WITH(calculate_fans(Shape{8}),
                      Catch::Matchers::Contains("at least 2") && Catch::Matchers::Contains("(8,)"));
}
