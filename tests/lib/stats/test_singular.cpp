#include <algorithm>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/singular.hpp"

using namespace nn::stats;

namespace {

Result singular(const std::vector<float>& values, const nn::Shape& shape) {
    return test_singular_value(scores::of(values), shape).front();
}

}  // namespace

TEST_CASE("the tail of the largest singular value is a bound, for wide and for square", "[law]") {
    for (const nn::Shape& shape : {nn::Shape{2, 3}, nn::Shape{8, 8}, nn::Shape{4, 50}}) {
        std::vector<double> p_values;
        for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
            p_values.push_back(singular(scores::normal(shape[0] * shape[1], seed), shape).p.value);
        }
        INFO(nn::to_string(shape));
        for (const double bound : {0.1, 0.01, 0.001}) {
            CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
        }
    }
}

TEST_CASE("near the edge the tail is that of Tracy and Widom, to its exponent", "[exact]") {
    // 1000 by 1000: μ = 4000, σ = 4000/1000^(2/3)·4^(−1/3) = 25.198; s = 4
    const double edge = 4.0 * 1000;
    const double scale = 4.0 * 1000 / std::cbrt(4.0) / 100.0;
    CHECK(log_p_of_singular_value(edge + 4.0 * scale, 1000, 1000) ==
          Approx(-2.0 / 3.0 * 8.0).epsilon(0.02));
    CHECK(log_p_of_singular_value(edge - 1.0, 1000, 1000) == 0.0);
    // One row: the sum of squares, whose tail falls like exp(−x/2)
    CHECK(log_p_of_singular_value(400.0, 1, 10) - log_p_of_singular_value(402.0, 1, 10) ==
          Approx(1.0).epsilon(0.03));
}

TEST_CASE("a hidden direction is seen", "[law]") {
    auto values = scores::normal(32768, 4);
    CHECK_FALSE(singular(values, {128, 256}).is_rejected());
    const auto left = scores::normal(128, 5);
    const auto right = scores::normal(256, 6);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = 0.98F * values[i] + 0.2F * left[i / 256] * right[i % 256];
    }
    CHECK(singular(values, {128, 256}).is_rejected());
}

TEST_CASE("vectors have no singular value to test", "[exact]") {
    CHECK(test_singular_value(scores::of({1.0F, 2.0F, 3.0F}), {3}).empty());
    CHECK(test_singular_value(scores::of({1.0F, 2.0F, 3.0F}), {3, 1}).empty());
    CHECK(test_singular_value(scores::of({1.0F, 2.0F, 3.0F}), {1, 3}).empty());
}
