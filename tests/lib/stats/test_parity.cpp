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
