#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/04_custom/section.hpp"
#include "stats/count.hpp"
#include "support/is_tensor.hpp"

using parameter_initialization::custom_law;
using parameter_initialization::init_custom;

namespace {

support::Pool custom_sample(std::string_view path) {
    return pool::draw(path, [](nn::Sequential& net) { net.apply(init_custom); });
}

}  // namespace

// [law_custom]
TEST_CASE("04: half of the weights are 0, a quarter lies in each outer band", "[law]") {
    CHECK_THAT(custom_sample("0.weight"), IsSampleFrom(custom_law()));
    CHECK_THAT(custom_sample("2.weight"), IsSampleFrom(custom_law()));
}
// [law_custom]

TEST_CASE("04: from seed to seed the zeros scatter as coins do", "[law]") {
    CHECK_THAT(pool::draw_each("0.weight", [](nn::Sequential& net) { net.apply(init_custom); }),
               AreIndependentSamplesFrom(custom_law(), "seeds 0 to 1023"));
}

TEST_CASE("04: the custom law's variance is 175/6", "[exact]") {
    CHECK(custom_law().variance() == Approx(175.0 / 6.0));
    CHECK(custom_law().mean() == Approx(0.0).margin(1e-12));
}

TEST_CASE("04: a rejected negative is -0, as in PyTorch", "[law]") {
    const auto sample = custom_sample("0.weight").values;
    const auto minus_zeros =
        std::ranges::count_if(sample, [](float w) { return w == 0.0F && std::signbit(w); });
    CHECK_THAT(
        nn::stats::p_value_of_count(static_cast<std::size_t>(minus_zeros), sample.size(), 0.25),
        IsLikely());
}

// One draw in 2²³ is exactly 5 or -5: these seeds have one among their first 2²⁰.
TEST_CASE("04: a weight of size 5 is kept", "[exact]") {
    for (const auto& [seed, five] : {std::pair{15U, 5.0F}, {18U, -5.0F}}) {
        nn::Tensor drawn = nn::Tensor::from_shape({1024, 1024});
        nn::manual_seed(seed);
        nn::init::uniform_(drawn, {.a = -10.0, .b = 10.0});
        const auto at = std::find(drawn.begin(), drawn.end(), five);
        REQUIRE(at != drawn.end());

        nn::Linear linear(1024, 1024, {.bias = false});
        nn::manual_seed(seed);
        init_custom(linear);
        const auto position = static_cast<std::size_t>(at - drawn.begin());
        CHECK(linear.weight().flat(position) == five);
    }
}

TEST_CASE("04: init_custom leaves biases alone", "[exact]") {
    auto net = pool::fresh_story(1).net;
    const nn::Tensor bias = net.get_parameter("0.bias");
    net.apply(init_custom);
    CHECK_THAT(net.get_parameter("0.bias"), IsTensor(bias));
}

// The trap's cell: the lazy line draws its factors apart, so a quarter lies where nothing should.
TEST_CASE("04: the lazy line breaks the law and the drawn one does not", "[law]") {
    const auto output = pool::output_of(4);
    const auto trap = std::ranges::find(output.cells(), "trap", &nn::section::Cell::id);
    REQUIRE(trap != output.cells().end());
    CHECK_THAT(trap->text, Catch::Matchers::Contains("lazy:\nw = 0: 0.50") &&
                               Catch::Matchers::Contains("0 < |w| < 5: 0.25"));
    CHECK_THAT(trap->text, Catch::Matchers::Contains("0 < |w| < 5: 0.000"));
}
