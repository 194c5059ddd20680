#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "stats/blur.hpp"

using nn::stats::blur_half_precision;
namespace law = nn::law;

TEST_CASE("a blurred value still rounds to the one that was there", "[exact]") {
    const std::vector<float> halves{1.0F, 1.5F, -0.333251953125F, 0x1p-20F, 100.0F};
    const auto blurred = blur_half_precision(halves, law::normal(0, 100));
    for (std::size_t i = 0; i < halves.size(); ++i) {
        const double ulp = std::ldexp(1.0, std::max(std::ilogb(halves[i]), -14) - 10);
        CHECK(std::abs(blurred[i] - halves[i]) <= ulp / 2.0);
        CHECK(blurred[i] != halves[i]);
    }
}

TEST_CASE("blurring stays within the law, and leaves atoms and NaN alone", "[exact]") {
    const std::vector<float> ends(1000, 0.125F);
    for (const float value : blur_half_precision(ends, law::uniform(-0.125, 0.125))) {
        CHECK(value <= 0.125F);
    }
    const std::vector<float> special{0.0F, std::numeric_limits<float>::quiet_NaN()};
    const auto blurred = blur_half_precision(special, law::constant(0.0));
    CHECK(blurred[0] == 0.0F);
    CHECK(std::isnan(blurred[1]));
}
