#include <cmath>

#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/03_per_block/section.hpp"
#include "support/is_tensor.hpp"

using parameter_initialization::init_42;
using parameter_initialization::init_xavier;

// [law_xavier]
TEST_CASE("03: init_xavier draws the weight from U(±√(6/(fan_in + fan_out)))", "[law]") {
    const double bound = std::sqrt(6.0 / (4 + 8));
    CHECK_THAT(pool::draw("0.weight", [](nn::Sequential& net) { net[0].apply(init_xavier); }),
               IsSampleFrom(nn::law::uniform(-bound, bound)));
}
// [law_xavier]

TEST_CASE("03: fan_in alone, fan_out alone and a forgotten 6 are noticed", "[law]") {
    const auto sample =
        pool::draw("0.weight", [](nn::Sequential& net) { net[0].apply(init_xavier); });
    for (const double variance : {2.0 / 4, 2.0 / 8, 1.0 / 12, 6.0 / 12}) {
        const double bound = std::sqrt(3.0 * variance);
        CHECK_THAT(sample, !IsSampleFrom(nn::law::uniform(-bound, bound)));
    }
}

TEST_CASE("03: a function given to one block leaves the others alone", "[exact]") {
    auto net = pool::fresh_story(1).net;
    const nn::Tensor first = net.get_parameter("0.weight");
    const nn::Tensor biases = net.get_parameter("0.bias");
    net[2].apply(init_42);
    CHECK_THAT(net.get_parameter("0.weight"), IsTensor(first));
    CHECK_THAT(net.get_parameter("2.weight"), IsTensor(42.0F * xt::ones<float>({1, 8})));

    const nn::Tensor last = net.get_parameter("2.weight");
    net[0].apply(init_xavier);
    CHECK_THAT(net.get_parameter("0.weight"), !IsTensor(first));
    CHECK_THAT(net.get_parameter("2.weight"), IsTensor(last));
    CHECK_THAT(net.get_parameter("0.bias"), IsTensor(biases));
}
