#include <algorithm>

#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/04_custom/section.hpp"
#include "parameter_initialization/05_direct_editing/section.hpp"
#include "support/is_tensor.hpp"

// [view_and_copy]
TEST_CASE("05: a view edits the network and a copy does not", "[exact]") {
    auto net = pool::fresh_story(1).net;
    nn::Parameter& weight = net.get_parameter("0.weight");
    const nn::Tensor before = weight;

    nn::Tensor copy = xt::view(weight, 0);
    copy += 1.0F;
    CHECK_THAT(weight, IsTensor(before));

    auto row = xt::view(weight, 0);
    row += 1.0F;
    CHECK_THAT(nn::Tensor(xt::view(weight, 0)), IsTensor(xt::view(before, 0) + 1.0F));
    CHECK_THAT(nn::Tensor(xt::view(weight, xt::range(1, 8))),
               IsTensor(xt::view(before, xt::range(1, 8))));
}
// [view_and_copy]

TEST_CASE("05: the order of the two edits matters", "[exact]") {
    auto net = pool::fresh_story(1).net;
    nn::Parameter& weight = net.get_parameter("0.weight");
    weight += 1.0F;
    weight(0, 0) = 42.0F;
    CHECK(weight(0, 0) == 42.0F);
    weight += 1.0F;
    CHECK(weight(0, 0) == 43.0F);
}

TEST_CASE("05: the edited weights follow the shifted law", "[exact]") {
    const auto law = parameter_initialization::edited_law();
    const auto output = pool::output_of(5);
    REQUIRE(output.plots().size() == 1);
    const auto& values = output.plots()[0].values;
    CHECK(values.size() == 32);
    CHECK(values[0] == 42.0F);
    CHECK(std::ranges::all_of(values, [&law](float w) { return law.supports(w); }));
    // The other 31 weights keep the custom law's mean, moved by 1
    CHECK(law.mean() == Approx(1.0 * 31 / 32 + 42.0 / 32));
}
