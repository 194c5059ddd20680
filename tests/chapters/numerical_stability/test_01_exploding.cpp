#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "numerical_stability/01_exploding/section.hpp"

using namespace numerical_stability;

TEST_CASE("01: the formats end where the standards say", "[exact]") {
    const auto& [single, brain, half] = formats;
    using Limits = std::numeric_limits<float>;
    CHECK(single.largest() == Limits::max());
    CHECK(single.smallest() == Limits::denorm_min());
    CHECK(single.step_at_1() == Limits::epsilon());
    CHECK(half.largest() == 65504.0);
    CHECK(half.smallest() == std::exp2(-24));
    CHECK(half.step_at_1() == 1.0 / 1024);
    CHECK(brain.largest() == Approx(3.3895e38));
    CHECK(brain.step_at_1() == 1.0 / 128);
}

// [overflow]
// Behind n layers the logarithm of the mean square has the standard deviation √(5n/128), which is 5 layers' worth
// at 250 and 2 at 30: the bands are five of these.
TEST_CASE("01: twice Kaiming's variance overflows float16 near 30 layers, float32 near 250",
          "[law]") {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const auto largest = largest_numbers(kaiming({"", ""}, 2.0), 300, 128);
        const auto first_above = [&](double end) {
            return std::ranges::find_if(largest, [=](double x) { return x > end; }) -
                   largest.begin() + 1;
        };
        CHECK(std::abs(first_above(formats[0].largest()) - 255) < 25);
        CHECK(std::abs(first_above(formats[2].largest()) - 27) < 10);
    }
}
// [overflow]

TEST_CASE("01: Kaiming's own variance overflows nothing", "[exact]") {
    nn::manual_seed(1);
    const auto largest = largest_numbers(kaiming(), 300, 128);
    CHECK(largest.size() == 300);
    CHECK(std::ranges::max(largest) < 1000.0);
}
