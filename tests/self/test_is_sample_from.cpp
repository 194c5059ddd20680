#include "catch.hpp"
#include "nn/nn.hpp"
#include "support/is_sample_from.hpp"

using Catch::Matchers::Contains;

namespace law = nn::law;

TEST_CASE("a layer's weight is tested in one line", "[law]") {
    nn::manual_seed(42);
    nn::Linear linear(256, 96);
    CHECK_THAT(linear.weight(), IsSampleFrom(law::uniform(-1.0 / 16, 1.0 / 16)));
    nn::init::normal_(linear.weight(), {.std = 0.01});
    CHECK_THAT(linear.weight(), IsSampleFrom(law::normal(0, 0.01)));
    CHECK_THAT(linear.weight(), !IsSampleFrom(law::normal(0, 0.0105)));
}

TEST_CASE("a failure says statistic, p, n, seed and a sentence in both languages", "[law]") {
    nn::manual_seed(7);
    nn::Tensor tensor = nn::rand({64, 128});
    const IsSampleFrom matcher(law::uniform(0, 2));
    REQUIRE_FALSE(matcher.match(tensor));
    const std::string text = matcher.describe();
    CHECK_THAT(text, Contains("is a sample from U(0, 2)") && Contains("n = 8192, seed 7") &&
                         Contains("mean · 均值: 0.49") && Contains("p < 10⁻¹⁵") &&
                         Contains("the mean is 0.49") && Contains("均值是 0.49"));
    CHECK_FALSE(matcher.from_seed(9).match(tensor));
    const IsSampleFrom named = matcher.from_seed(9);
    CHECK_FALSE(named.match(tensor));
    CHECK_THAT(named.describe(), Contains("seed 9"));
}

TEST_CASE("a failing tensor shows its shape, statistics and first values only", "[exact]") {
    const nn::Tensor large = xt::ones<float>({100, 200});
    const std::string text = Catch::Detail::stringify(large);
    CHECK_THAT(text, Contains("20000 values of shape (100, 200)") && Contains("mean 1, std 0") &&
                         Contains("1, 1, 1"));
    CHECK(text.size() < 200);
    CHECK_THAT(Catch::Detail::stringify(nn::Parameter(large)), Contains("(100, 200)"));
    CHECK(Catch::Detail::stringify(support::Pool{{}, {0}, "seeds 0 to 3"}) ==
          "no values, of shape (0,)");

    const nn::Tensor small = xt::ones<float>({2, 2});
    CHECK(Catch::Detail::stringify(small) == nn::to_string(small));
}

TEST_CASE("one p-value is likely down to the level", "[exact]") {
    CHECK_THAT((nn::stats::PValue{nn::stats::level}), IsLikely());
    CHECK_THAT((nn::stats::PValue{nn::stats::level * 0.999}), !IsLikely());
}
