#include <cmath>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "init/init.hpp"

using nn::Generator;
using nn::Tensor;
using namespace nn::init;

namespace {

constexpr double fan_in = 6.0;
constexpr double fan_out = 24.0;

template <class Initializer>
std::vector<float> draw(Initializer initialize) {
    Tensor tensor = Tensor::from_shape({12, 3, 2});
    Generator generator(8);
    initialize(tensor, generator);
    return {tensor.begin(), tensor.end()};
}

std::vector<float> scaled(VarianceScalingOptions options) {
    return draw([&](Tensor& t, Generator& g) { variance_scaling_(t, options, g); });
}

}  // namespace

TEST_CASE("every mode divides the variance by its own fan", "[exact]") {
    const std::pair<ScalingMode, double> fans[] = {
        {ScalingMode::fan_in, fan_in},
        {ScalingMode::fan_out, fan_out},
        {ScalingMode::fan_avg, (fan_in + fan_out) / 2.0},
        {ScalingMode::fan_geo_avg, std::sqrt(fan_in * fan_out)}};
    for (const auto& [mode, fan] : fans) {
        const double variance = 3.0 / fan;
        const double bound = std::sqrt(3.0 * variance);
        CHECK(scaled({.scale = 3.0, .mode = mode, .distribution = Distribution::uniform}) ==
              draw([&](Tensor& t, Generator& g) { uniform_(t, {.a = -bound, .b = bound}, g); }));
        CHECK(scaled({.scale = 3.0, .mode = mode, .distribution = Distribution::normal}) ==
              draw([&](Tensor& t, Generator& g) { normal_(t, {.std = std::sqrt(variance)}, g); }));
    }
}

TEST_CASE("the truncated normal law is cut at two standard deviations of its parent", "[exact]") {
    const double parent = std::sqrt(1.0 / fan_in) / 0.87962566103423978;
    CHECK(scaled({}) == draw([&](Tensor& t, Generator& g) {
              trunc_normal_(t, {.std = parent, .a = -2 * parent, .b = 2 * parent}, g);
          }));
}

TEST_CASE("the correction is the standard deviation that truncation leaves", "[exact]") {
    const double density = std::exp(-2.0) / std::sqrt(2.0 * std::acos(-1.0));
    const double mass = std::erf(std::sqrt(2.0));
    CHECK(std::sqrt(1.0 - 4.0 * density / mass) == Approx(0.87962566103423978).epsilon(1e-15));
}

TEST_CASE("LeCun's initializers are cases of it", "[exact]") {
    CHECK(draw([](Tensor& t, Generator& g) { lecun_normal_(t, g); }) == scaled({}));
    CHECK(draw([](Tensor& t, Generator& g) { lecun_uniform_(t, g); }) ==
          scaled({.distribution = Distribution::uniform}));
}

TEST_CASE("Glorot's and He's uniform laws are cases of it", "[exact]") {
    const auto near = [](const std::vector<float>& a, const std::vector<float>& b) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a[i] == Approx(b[i]).epsilon(1e-6).margin(1e-7));
        }
    };
    near(scaled({.mode = ScalingMode::fan_avg, .distribution = Distribution::uniform}),
         draw([](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); }));
    near(scaled({.scale = 2.0, .distribution = Distribution::uniform}),
         draw([](Tensor& t, Generator& g) { kaiming_uniform_(t, {}, g); }));
}
