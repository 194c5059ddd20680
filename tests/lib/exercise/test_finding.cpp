#include <cmath>

#include "catch.hpp"
#include "exercise/finding.hpp"
#include "nn/nn.hpp"

using Catch::Matchers::Contains;
using namespace nn::exercise;

namespace {

nn::Tensor uniform(double bound) {
    nn::Generator generator(3);
    nn::Tensor values = nn::Tensor::from_shape({128, 64});
    nn::init::uniform_(values, {.a = -bound, .b = bound}, generator);
    return values;
}

}  // namespace

TEST_CASE("a sample of the law passes, and of a wrong fan is named", "[law]") {
    const nn::stats::Draw xavier{.family = nn::stats::Family::uniform,
                                 .rule = nn::stats::FanRule::average,
                                 .fans = {.fan_in = 64, .fan_out = 128}};
    CHECK(follows(uniform(std::sqrt(6.0 / 192.0)), xavier).passed);

    const Finding wrong = follows(uniform(std::sqrt(3.0 / 64.0)), xavier);
    CHECK_FALSE(wrong.passed);
    REQUIRE(wrong.looks_like);
    CHECK_THAT(wrong.looks_like->en(), Contains("fan_in alone"));
    CHECK_THAT(wrong.looks_like->zh(), Contains("只用 fan_in"));
}

TEST_CASE("what no known mistake explains is not guessed at", "[law]") {
    const nn::stats::Draw normal{.std = 0.01};
    const Finding wrong = follows(uniform(3.21), normal);
    CHECK_FALSE(wrong.passed);
    CHECK_FALSE(wrong.looks_like);
}

TEST_CASE("a number is compared, and a known wrong one is named", "[exact]") {
    const std::vector<WrongNumber> wrong{{0.25, {"the root forgotten", "忘了开方"}}};
    CHECK(is_close(0.5, 0.5, {"the bound", "界限"}, wrong).passed);
    const Finding known = is_close(0.25, 0.5, {"the bound", "界限"}, wrong);
    CHECK(known.expected.en() == "the bound: 0.5");
    CHECK(known.found.en() == "0.25");
    CHECK(known.looks_like->zh() == "忘了开方");
    CHECK_FALSE(is_close(0.3, 0.5, {"the bound", "界限"}, wrong).looks_like);
    CHECK_FALSE(is_close(std::nan(""), 0.5, {"the bound", "界限"}).passed);
}

TEST_CASE("of two tensors the first place that differs is told", "[exact]") {
    const nn::Tensor right{{1.0F, 2.0F}, {3.0F, 4.0F}};
    nn::Tensor other = right;
    CHECK(equals(other, right, {"the weight", "权重"}).passed);
    other(1, 0) = 3.5F;
    CHECK(equals(other, right, {"the weight", "权重"}, 0.6).passed);
    const Finding wrong = equals(other, right, {"the weight", "权重"});
    CHECK(wrong.expected.en() == "the weight at [1, 0]: 3");
    CHECK(wrong.found.en() == "3.5");
}

TEST_CASE("the first failure of several is the finding", "[exact]") {
    CHECK(first_failure({passed(), passed()}).passed);
    CHECK(first_failure({passed(), failed({"a", "甲"}, {"b", "乙"}), failed({"", ""}, {"c", "丙"})})
              .found.en() == "b");
}
