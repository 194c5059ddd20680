#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "mutants/mutant.hpp"
#include "stats/diagnosis/diagnosis.hpp"

using nn::stats::diagnose;

namespace {

// Whether the likeliest explanation is this mistake, or one that makes the same law of the request.
bool is_named(const std::vector<nn::stats::Explanation>& explanations, std::string_view id) {
    return !explanations.empty() &&
           std::ranges::any_of(explanations, [&](const nn::stats::Explanation& each) {
               return each.id == id && each.claim == explanations.front().claim;
           });
}

}  // namespace

TEST_CASE("nine in ten wrong laws are named, and none is named another", "[law]") {
    int named = 0;
    int total = 0;
    for (auto part : {mutants::of_scale, mutants::of_fans, mutants::of_shape, mutants::of_masks}) {
        for (const auto& mutant : part()) {
            INFO(mutant.id << " for " << mutant.original);
            const auto& original = originals::find(mutant.original);
            const auto values = originals::draw(mutant.fill, original.shape, 6);
            const auto explanations =
                diagnose(values, original.shape, original.claim, mutant.request);
            const bool right = is_named(explanations, mutant.id);
            named += right ? 1 : 0;
            ++total;
            if (!right) {
                WARN(mutant.id << " for " << mutant.original << " is taken for "
                               << (explanations.empty() ? "nothing known"
                                                        : explanations.front().id));
            }
        }
    }
    INFO(named << " of " << total);
    CHECK(10 * named >= 9 * total);
}

TEST_CASE("of two laws that are written the same way the likelier is named", "[law]") {
    // A gain that is nearly √3: forgotten, it makes nearly the law of a bound without √3
    const nn::stats::Draw request{.family = nn::stats::Family::uniform,
                                  .rule = nn::stats::FanRule::average,
                                  .fans = {.fan_in = 256, .fan_out = 128},
                                  .gain = 1.7324};
    const nn::Shape shape{128, 256};
    const auto forgotten = [](std::span<float> values, const nn::Shape&, nn::Generator& generator) {
        originals::fill_uniform(values, std::sqrt(6.0 / 384), generator);
    };
    const auto explanations =
        diagnose(originals::draw(forgotten, shape, 3), shape, nn::stats::law_of(request), request);
    REQUIRE_FALSE(explanations.empty());
    CHECK(explanations.front().id == "gain_forgotten");
}

TEST_CASE("what no known mistake explains is not explained", "[law]") {
    const nn::stats::Draw request{.family = nn::stats::Family::normal, .std = 0.01};
    const nn::Shape shape{128, 256};
    // A third of the scale of none of the mistakes
    const auto fill = [](std::span<float> values, const nn::Shape&, nn::Generator& generator) {
        originals::fill_normal(values, 0.0137, generator);
    };
    CHECK(diagnose(originals::draw(fill, shape, 3), shape, nn::stats::law_of(request), request)
              .empty());
}

TEST_CASE(
    "dependent numbers of a right law are told by their structure, and no wrong law is blamed",
    "[law]") {
    const nn::stats::Draw request{.family = nn::stats::Family::normal, .std = 0.01};
    const nn::Shape shape{128, 256};
    const auto repeat_row = [](std::span<float> values, const nn::Shape&,
                               nn::Generator& generator) {
        originals::fill_normal(values.first(256), 0.01, generator);
        for (std::size_t i = 256; i < values.size(); ++i) {
            values[i] = values[i - 256];
        }
    };
    const auto explanations =
        diagnose(originals::draw(repeat_row, shape, 3), shape, nn::stats::law_of(request), request);
    REQUIRE(explanations.size() == 1);
    CHECK(explanations.front().id == "equal_rows");
}
