#include <cmath>
#include <limits>

#include "catch.hpp"
#include "nn/activation.hpp"

TEST_CASE("ReLU keeps what is positive, zeroes the rest, and lets NaN through", "[exact]") {
    nn::ReLU relu;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const nn::Tensor output = relu(nn::Tensor{-1.0F, 0.0F, 2.0F, nan});
    CHECK(output(0) == 0.0F);
    CHECK(output(1) == 0.0F);
    CHECK(output(2) == 2.0F);
    CHECK(std::isnan(output(3)));
}

TEST_CASE("ReLU keeps the sign of -0 and gives what was negative none, as in PyTorch", "[exact]") {
    const nn::Tensor output = nn::ReLU()(nn::Tensor{-0.0F, 0.0F, -1.0F});
    CHECK(std::signbit(output(0)));
    CHECK_FALSE(std::signbit(output(1)));
    CHECK_FALSE(std::signbit(output(2)));
}
