#include <algorithm>
#include <random>

#include "catch.hpp"
#include "draw.hpp"
#include "scores.hpp"
#include "stats/tests/tiles.hpp"

using namespace nn::stats;

namespace {

constexpr std::size_t height = 96;
constexpr std::size_t width = 100;

Result tiles(const std::vector<float>& values, const nn::Shape& shape = {height, width}) {
    return test_tiles(scores::of(values), shape).front();
}

// What lies at (row, column) mod the sides of a tile is added to each number
std::vector<float> tiled(std::size_t rows, std::size_t columns, float share) {
    auto values = scores::normal(height * width, 1);
    const auto tile = scores::normal(rows * columns, 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] += share * tile[i / width % rows * columns + i % width % columns];
    }
    return values;
}

}  // namespace

TEST_CASE("what comes again in every tile is seen, and how large a tile is", "[law]") {
    CHECK_FALSE(tiles(tiled(8, 8, 0.0F)).is_rejected());
    const Result square = tiles(tiled(8, 8, 0.15F));
    CHECK(square.is_rejected());
    CHECK_THAT(square.finding.en(), Catch::Matchers::Contains("tiles of 8 rows and 8 columns"));
    const Result wide = tiles(tiled(3, 16, 0.15F));
    CHECK(wide.is_rejected());
    CHECK_THAT(wide.finding.en(), Catch::Matchers::Contains("tiles of 3 rows and 16 columns"));
}

TEST_CASE("tiles that add up to nothing are seen", "[law]") {
    auto values = tiled(1, 1, 0.0F);
    for (std::size_t row = 1; row < height; row += 2) {
        for (std::size_t column = 0; column < width; ++column) {
            values[row * width + column] = -values[(row - 1) * width + (column + 20) % width];
        }
    }
    const Result result = tiles(values);
    CHECK(result.is_rejected());
    CHECK(result.statistic < 0.1);
}

TEST_CASE("sizes come again too, and a bias and gaps are no obstacle", "[law]") {
    auto values = tiled(1, 1, 0.0F);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] *= i % 12 < 3 ? 1.15F : 0.95F;
    }
    const Result result = tiles(values, {height * width});
    CHECK(result.is_rejected());
    CHECK_THAT(result.finding.en(), Catch::Matchers::Contains("sizes add up"));
    Scores gaps = scores::of(tiled(8, 8, 0.3F));
    for (std::size_t i = 0; i < gaps.value.size(); i += 3) {
        gaps.value[i] = gaps.size[i] = 0.0F;
        --gaps.live;
    }
    CHECK(test_tiles(gaps, {height, width}).front().is_rejected());
    CHECK(test_tiles(scores::of({0.5F}), {1}).empty());
}

TEST_CASE("the p-value of tiles is no smaller than chance's", "[law]") {
    std::vector<double> p;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        p.push_back(tiles(scores::normal(210, seed), {14, 15}).p.value);
    }
    for (const double bound : {0.5, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(p, bound), IsLikely());
    }
    CHECK(draw::count_below(p, 0.3) > 50);
}
