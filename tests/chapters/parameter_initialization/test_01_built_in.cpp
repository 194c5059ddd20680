#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/01_built_in/section.hpp"
#include "stats/p_value.hpp"
#include "support/is_tensor.hpp"

using namespace nn::stats;
using parameter_initialization::init_normal;

// [law_normal]
TEST_CASE("01: init_normal draws every weight from N(0, 0.01²)", "[law]") {
    const Law law = nn::law::normal(0.0, 0.01);
    for (const char* path : {"0.weight", "2.weight"}) {
        INFO(path);
        const auto sample = pool::draw(path, [](nn::Sequential& net) { net.apply(init_normal); });
        CHECK(p_value_of_mean(sample, law) > pool::level);
        CHECK(p_value_of_variance(sample, law) > pool::level);
    }
}
// [law_normal]

TEST_CASE("01: a variance taken for a standard deviation is noticed", "[law]") {
    const auto sample = pool::draw("0.weight", [](nn::Sequential& net) { net.apply(init_normal); });
    CHECK(p_value_of_variance(sample, nn::law::normal(0.0, 0.1)) < pool::level);
    CHECK(p_value_of_variance(sample, nn::law::normal(0.0, 0.0001)) < pool::level);
    CHECK(p_value_of_variance(sample, nn::law::normal(0.0, 0.0105)) < pool::level);
}

TEST_CASE("01: init_normal sets every bias to 0", "[exact]") {
    auto net = pool::fresh_story(1).net;
    net.apply(init_normal);
    CHECK_THAT(net.get_parameter("0.bias"), IsTensor(xt::zeros<float>({8})));
    CHECK_THAT(net.get_parameter("2.bias"), IsTensor(xt::zeros<float>({1})));
}

TEST_CASE("01: init_normal skips a layer that is still lazy", "[exact]") {
    nn::manual_seed(9);
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    net.apply(init_normal);
    CHECK(nn::default_generator().random() == nn::Generator(9).random());
    net(nn::rand({2, 4}));
    CHECK(xt::amax(xt::abs(net.get_parameter("0.weight")))() > 0.1F);
}
