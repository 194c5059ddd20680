#include <cmath>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "init/gain.hpp"

using nn::init::calculate_gain;
using nn::init::Nonlinearity;

TEST_CASE("every gain is PyTorch's", "[golden]") {
    const std::vector<std::pair<std::string, Nonlinearity>> names{
        {"linear", Nonlinearity::linear},
        {"conv1d", Nonlinearity::conv1d},
        {"conv2d", Nonlinearity::conv2d},
        {"conv3d", Nonlinearity::conv3d},
        {"conv_transpose1d", Nonlinearity::conv_transpose1d},
        {"conv_transpose2d", Nonlinearity::conv_transpose2d},
        {"conv_transpose3d", Nonlinearity::conv_transpose3d},
        {"sigmoid", Nonlinearity::sigmoid},
        {"tanh", Nonlinearity::tanh},
        {"relu", Nonlinearity::relu},
        {"leaky_relu", Nonlinearity::leaky_relu},
        {"selu", Nonlinearity::selu},
    };
    for (const auto& [name, nonlinearity] : names) {
        INFO(name);
        CHECK(calculate_gain(nonlinearity) == golden::calculate_gain(name));
    }
    CHECK(calculate_gain(Nonlinearity::leaky_relu, 0.2) ==
          golden::calculate_gain("leaky_relu(0.2)"));
    CHECK(calculate_gain(Nonlinearity::leaky_relu, std::sqrt(5.0)) ==
          golden::calculate_gain("leaky_relu(sqrt5)"));
}

TEST_CASE("only leaky_relu looks at its parameter", "[exact]") {
    CHECK(calculate_gain(Nonlinearity::relu, 7.0) == std::sqrt(2.0));
}
