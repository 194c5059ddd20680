#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "init/trunc_normal.hpp"
#include "support/is_tensor.hpp"

using nn::Generator;
using nn::Tensor;
using namespace nn::init;

TEST_CASE("no value lies outside the bounds, however narrow or far", "[exact]") {
    Generator generator(11);
    for (const TruncNormalOptions options : {TruncNormalOptions{},
                                             {.std = 0.02, .a = -0.03, .b = 0.05},
                                             {.mean = 3.0, .std = 0.5, .a = 3.9, .b = 4.0},
                                             {.mean = 0.0, .std = 1.0, .a = 6.0, .b = 7.0},
                                             {.mean = 100.0}}) {
        Tensor tensor = Tensor::from_shape({5000});
        trunc_normal_(tensor, options, generator);
        const auto [low, high] = std::minmax_element(tensor.begin(), tensor.end());
        CHECK(*low >= static_cast<float>(options.a));
        CHECK(*high <= static_cast<float>(options.b));
    }
}

TEST_CASE("equal bounds leave one value", "[exact]") {
    Tensor tensor = xt::zeros<float>({20});
    trunc_normal_(tensor, {.a = 1.0, .b = 1.0});
    CHECK_THAT(tensor, IsTensor(xt::full_like(tensor, 1.0F)));
}

TEST_CASE("infinite bounds do not truncate", "[exact]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Tensor tensor = Tensor::from_shape({100000});
    Generator generator(11);
    trunc_normal_(tensor, {.a = -infinity, .b = infinity}, generator);
    const auto [low, high] = std::minmax_element(tensor.begin(), tensor.end());
    CHECK(*low < -3.5F);
    CHECK(*high > 3.5F);
    CHECK(std::isfinite(*high));
}
