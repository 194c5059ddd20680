#include <cmath>
#include <random>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/parity.hpp"

using namespace nn::stats;

namespace {

constexpr std::size_t grid_height = 40;
constexpr std::size_t grid_width = 60;

Result parity(const std::vector<float>& values) {
    const Scores scores = scores::of(values);
    return test_parity(MatrixView(scores.value, {grid_height, grid_width}),
                       MatrixView(scores.size, {grid_height, grid_width}))
        .front();
}

}  // namespace

TEST_CASE("independent values have no parity", "[law]") {
    std::vector<double> p_values;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        p_values.push_back(parity(scores::normal(grid_height * grid_width, seed)).p.value);
    }
    for (const double bound : {0.3, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
    }
    CHECK(draw::count_below(p_values, 0.5) > 200);
}

TEST_CASE("a value that follows from two others together is seen", "[law]") {
    std::mt19937_64 engine(39);
    auto values = scores::normal(grid_height * grid_width, 4);
    for (std::size_t i = grid_width + 1; i < values.size(); ++i) {
        const bool is_negative = (values[i - 1] < 0.0F) != (values[i - grid_width] < 0.0F);
        values[i] =
            std::copysign(values[i], is_negative == (draw::unit(engine) < 0.6) ? -1.0F : 1.0F);
    }
    const Result result = parity(values);
    CHECK(result.is_rejected());
    CHECK_THAT(result.finding.en(), Catch::Matchers::StartsWith(
                                        "the sign of a value follows from the two that lie (0, 1) "
                                        "and (1, 0) rows and columns before it"));
    const Scores one_row = scores::of(scores::normal(2, 1));
    CHECK(test_parity(MatrixView(one_row.value, {2}), MatrixView(one_row.size, {2})).empty());
}

TEST_CASE("two of the 32 before, and all others of a block, are two to follow from", "[law]") {
    std::mt19937_64 engine(40);
    const auto follow = [&engine](std::vector<float>& values, std::size_t i, bool is_negative) {
        values[i] =
            std::copysign(values[i], is_negative == (draw::unit(engine) < 0.8) ? -1.0F : 1.0F);
    };
    const auto right = scores::normal(grid_height * grid_width, 5);
    auto lagged = right;
    for (std::size_t i = 31; i < lagged.size(); ++i) {
        follow(lagged, i, (lagged[i - 3] < 0.0F) != (lagged[i - 31] < 0.0F));
    }
    CHECK(parity(lagged).is_rejected());
    CHECK_THAT(parity(lagged).finding.en(), Catch::Matchers::Contains("(0, 3) and (0, 31)"));

    auto blocks = right;
    for (std::size_t i = 7; i < blocks.size(); i += 8) {
        const auto others = std::span<const float>(blocks).subspan(i - 7, 7);
        follow(blocks, i, std::ranges::count_if(others, [](float x) { return x < 0.0F; }) % 2 != 0);
    }
    CHECK_FALSE(parity(right).is_rejected());
    CHECK(parity(blocks).is_rejected());
    CHECK_THAT(parity(blocks).finding.en(), Catch::Matchers::Contains("its block of 8"));
}
