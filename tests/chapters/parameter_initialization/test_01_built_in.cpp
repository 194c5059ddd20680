#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/01_built_in/section.hpp"
#include "support/is_tensor.hpp"

using parameter_initialization::init_normal;

// [law_normal]
TEST_CASE("01: init_normal draws every weight from N(0, 0.01²)", "[law]") {
    for (const char* path : {"0.weight", "2.weight"}) {
        INFO(path);
        CHECK_THAT(pool::draw(path, [](nn::Sequential& net) { net.apply(init_normal); }),
                   IsSampleFrom(nn::law::normal(0.0, 0.01)));
    }
}
// [law_normal]

TEST_CASE("01: a variance taken for a standard deviation is noticed", "[law]") {
    const auto sample = pool::draw("0.weight", [](nn::Sequential& net) { net.apply(init_normal); });
    CHECK_THAT(sample, !IsSampleFrom(nn::law::normal(0.0, 0.1)));
    CHECK_THAT(sample, !IsSampleFrom(nn::law::normal(0.0, 0.0001)));
    CHECK_THAT(sample, !IsSampleFrom(nn::law::normal(0.0, 0.0105)));
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
