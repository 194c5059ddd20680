#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "stats/blur.hpp"

namespace law = nn::law;

namespace {

std::vector<float> blurred_halves(const std::vector<float>& halves, const law::Law& claim) {
    const nn::stats::Unrounded values(halves, claim, law::float16);
    return {values.get().begin(), values.get().end()};
}

}  // namespace

TEST_CASE("a blurred value still rounds to the one that was there", "[exact]") {
    const std::vector<float> halves{1.0F, 1.5F, -0.333251953125F, 0x1p-20F, 100.0F};
    const auto blurred = blurred_halves(halves, law::normal(0, 100));
    for (std::size_t i = 0; i < halves.size(); ++i) {
        const double ulp = law::float16.ulp(static_cast<double>(halves[i]));
        CHECK(std::abs(blurred[i] - halves[i]) <= ulp / 2.0);
        CHECK(blurred[i] != halves[i]);
    }
}

TEST_CASE("blurring stays within the law, and leaves atoms and NaN alone", "[exact]") {
    const std::vector<float> ends(1000, 0.125F);
    for (const float value : blurred_halves(ends, law::uniform(-0.125, 0.125))) {
        CHECK(value <= 0.125F);
    }
    const std::vector<float> special{0.0F, std::numeric_limits<float>::quiet_NaN()};
    const auto blurred = blurred_halves(special, law::constant(0.0));
    CHECK(blurred[0] == 0.0F);
    CHECK(std::isnan(blurred[1]));
}

TEST_CASE("an atom that was rounded is the atom again", "[exact]") {
    const std::vector<float> halves(3, static_cast<float>(law::float16.rounded(0.3)));
    CHECK(blurred_halves(halves, law::constant(0.3)) == std::vector<float>(3, 0.3F));
}

TEST_CASE("float32 numbers are left alone", "[exact]") {
    const std::vector<float> values{0.1F, 0.2F};
    CHECK(nn::stats::Unrounded(values, law::normal(0, 1), law::float32).get().data() ==
          values.data());
}
