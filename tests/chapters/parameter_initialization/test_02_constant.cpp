#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/02_constant/section.hpp"
#include "support/is_tensor.hpp"

using parameter_initialization::init_constant;

TEST_CASE("02: every weight is 1 and every bias 0", "[exact]") {
    auto net = pool::fresh_story(1).net;
    net.apply(init_constant);
    CHECK_THAT(net.get_parameter("0.weight"), IsTensor(xt::ones<float>({8, 4})));
    CHECK_THAT(net.get_parameter("2.weight"), IsTensor(xt::ones<float>({1, 8})));
    CHECK_THAT(net.get_parameter("0.bias"), IsTensor(xt::zeros<float>({8})));
    CHECK_THAT(net.get_parameter("2.bias"), IsTensor(xt::zeros<float>({1})));
}

// [symmetry]
TEST_CASE("02: equal rows give equal hidden units, and equal gradients", "[exact]") {
    auto [net, X] = pool::fresh_story(1);
    net.apply(init_constant);
    nn::Parameter& weight = net.get_parameter("0.weight");

    const nn::Tensor hidden = net[0](X);
    for (std::size_t unit = 1; unit < 8; ++unit) {
        CHECK_THAT(nn::Tensor(xt::view(hidden, xt::all(), unit)),
                   IsTensor(xt::view(hidden, xt::all(), 0)));
    }

    // The slope of the summed output in every weight of the first layer, by differences
    const float step = 1.0F / 64;
    const float before = xt::sum(net(X))();
    nn::Tensor slopes = xt::zeros<float>({8, 4});
    for (std::size_t unit = 0; unit < 8; ++unit) {
        for (std::size_t input = 0; input < 4; ++input) {
            weight(unit, input) += step;
            slopes(unit, input) = (xt::sum(net(X))() - before) / step;
            weight(unit, input) -= step;
        }
    }
    const nn::Tensor gradient = xt::sum(X, {0});
    CHECK(xt::allclose(slopes, xt::broadcast(gradient, {8, 4}), 0.0, 1e-3));
}
// [symmetry]
