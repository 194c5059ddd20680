#include <algorithm>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/partners.hpp"

using namespace nn::stats;

namespace {

Result partners(const std::vector<float>& values, const nn::Shape& shape) {
    return test_partners(scores::of(values), shape).front();
}

}  // namespace

TEST_CASE("partners of right numbers do not correlate, and p is exact", "[law]") {
    std::vector<double> p_values;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        p_values.push_back(partners(scores::normal(81, seed), {9, 9}).p.value);
    }
    for (const double bound : {0.5, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
    }
    CHECK(draw::count_below(p_values, 0.5) > 500);
}

TEST_CASE("every kind of partner is seen, alike or opposite", "[law]") {
    constexpr std::size_t side = 32;
    const auto right = scores::normal(side * side, 3);
    CHECK_FALSE(partners(right, {side, side}).is_rejected());
    const auto with = [&](auto partner, float sign) {
        auto values = right;
        for (std::size_t r = 0; r < side; ++r) {
            for (std::size_t c = 0; c < side; ++c) {
                const auto [row, column] = partner(r, c);
                if (r * side + c < row * side + column) {
                    values[row * side + column] = sign * values[r * side + c];
                }
            }
        }
        return partners(values, {side, side});
    };
    using Place = std::pair<std::size_t, std::size_t>;
    const auto check = [&](auto partner, const char* where) {
        for (const float sign : {1.0F, -1.0F}) {
            const Result result = with(partner, sign);
            CHECK(result.is_rejected());
            CHECK(result.statistic == Approx(sign).epsilon(1e-6));
            CHECK_THAT(result.finding.en(), Catch::Matchers::Contains(where));
        }
    };
    check([](auto r, auto c) { return Place{c, r}; }, "across the diagonal");
    check([](auto r, auto c) { return Place{side - 1 - r, c}; }, "mirrored row");
    check([](auto r, auto c) { return Place{r, side - 1 - c}; }, "mirrored column");
    check([](auto r, auto c) { return Place{(r + side / 2) % side, c}; }, "half the rows");
    check([](auto r, auto c) { return Place{r, (c + side / 2) % side}; }, "half the columns");
}

TEST_CASE("the square that a wide or a tall matrix begins with has a diagonal too", "[law]") {
    for (const auto& [rows, columns] : {std::pair{20U, 60U}, std::pair{60U, 20U}}) {
        auto values = scores::normal(std::size_t{20} * 60, 4);
        for (std::size_t r = 0; r < 20; ++r) {
            for (std::size_t c = 0; c < r; ++c) {
                values[r * columns + c] = -values[c * columns + r];
            }
        }
        const Result result = partners(values, {rows, columns});
        CHECK(result.is_rejected());
        CHECK_THAT(result.finding.en(), Catch::Matchers::Contains("across the diagonal"));
    }
}

TEST_CASE("odd sizes and single rows leave out what has no partner", "[exact]") {
    CHECK(test_partners(scores::of({1.0F}), {1}).empty());
    const Result three = partners({0.5F, -1.0F, 2.0F}, {3});
    CHECK(0.0 < three.p.value);
    CHECK(three.p.value <= 1.0);
}
