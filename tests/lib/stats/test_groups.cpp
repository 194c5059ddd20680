#include <algorithm>
#include <cmath>
#include <random>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/groups.hpp"

using namespace nn::stats;
using scores::Ids;

namespace {

constexpr std::size_t outputs = 64;
constexpr std::size_t inputs = 144;
const nn::Shape matrix{outputs, inputs};

template <class Change>
std::vector<Result> groups(Change change, const nn::Shape& shape = matrix, std::uint64_t seed = 1) {
    auto values = scores::normal(outputs * inputs, seed);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = change(values[i], i / inputs, i % inputs);
    }
    return test_groups(scores::of(values), shape);
}

}  // namespace

TEST_CASE("equal groups are accepted, of matrices and of kernels", "[law]") {
    const auto same = [](float z, auto, auto) { return z; };
    CHECK(groups(same).size() == 9);
    CHECK(scores::rejected(groups(same)).empty());
    const auto of_kernels = groups(same, {outputs, 16, 3, 3});
    CHECK(of_kernels.size() == 13);
    CHECK(scores::rejected(of_kernels).empty());
    CHECK(groups(same, {outputs * inputs}).empty());
    CHECK(groups(same, {1, outputs * inputs}).empty());
}

TEST_CASE("scales that differ between rows are seen", "[law]") {
    CHECK(scores::rejected(groups([](float z, auto row, auto) {
              return z * (row % 2 == 0 ? 0.9F : 1.09F);
          })) == Ids{"scale_of_rows"});
    const auto drift = groups([](float z, auto row, auto) {
        return z * (0.8F + 0.4F * static_cast<float>(row) / 63.0F);
    });
    CHECK(scores::rejected(drift) == Ids{"scale_of_rows", "scale_of_quarters", "patches"});
    CHECK_THAT(scores::find(drift, "scale_of_rows").finding.en(),
               Catch::Matchers::Contains("drift"));
    const auto one = groups([](float z, auto row, auto) { return row == 17 ? 1.6F * z : z; });
    CHECK_THAT(scores::find(one, "scale_of_rows").finding.en(),
               Catch::Matchers::Contains("number 17"));
}

TEST_CASE("one gate of four is seen where no row stands out, and so is the diagonal", "[law]") {
    CHECK(scores::rejected(groups([](float z, auto row, auto) {
              return row / (outputs / 4) == 2 ? z + 0.18F : z;
          })) == Ids{"mean_of_quarters"});
    CHECK(scores::rejected(groups([](float z, auto row, auto) {
              return row / (outputs / 4) == 1 ? z * 1.16F : z;
          })) == Ids{"scale_of_quarters"});
    CHECK(scores::rejected(groups([](float z, auto row, auto column) {
              return row == column ? z + 1.0F : z;
          })) == Ids{"mean_of_diagonal"});
}

TEST_CASE("pairs of rows that were made alike are seen where the rows differ as they should",
          "[law]") {
    std::vector<float> above(inputs);
    const auto opposite = groups([&](float z, auto row, auto column) {
        return row % 2 == 0 ? above[column] = z : -above[column];
    });
    CHECK_FALSE(scores::find(opposite, "mean_of_rows").is_rejected());
    CHECK(scores::find(opposite, "patches").is_rejected());
    CHECK_THAT(scores::find(opposite, "patches").finding.en(),
               Catch::Matchers::Contains("too much alike"));
}

TEST_CASE("tiles and runs are seen where no row or column is odd", "[law]") {
    const auto tiles = groups([](float z, auto row, auto column) {
        return z * ((row / 16 + column / 16) % 2 == 0 ? 0.88F : 1.11F);
    });
    CHECK(scores::find(tiles, "patches").is_rejected());
    CHECK_THAT(scores::find(tiles, "patches").finding.en(),
               Catch::Matchers::Contains("tiles of 16×16"));
    CHECK_FALSE(scores::find(tiles, "scale_of_rows").is_rejected());
    CHECK_FALSE(scores::find(tiles, "scale_of_columns").is_rejected());
    // Each second half of 32 is the opposite of the first
    std::vector<float> before(inputs);
    const auto runs = groups([&](float z, auto, auto column) {
        before[column] = column % 32 < 16 ? z : -before[column - 16];
        return before[column];
    });
    CHECK(scores::find(runs, "patches").is_rejected());
    CHECK_THAT(scores::find(runs, "patches").finding.en(), Catch::Matchers::Contains("runs of"));
}

TEST_CASE("means that differ between columns are seen", "[law]") {
    CHECK(scores::rejected(groups([](float z, auto, auto column) {
              return z + (column % 2 == 0 ? 0.2F : -0.2F);
          })) == Ids{"mean_of_columns"});
}

TEST_CASE("signs that differ between rows are seen where sizes are as they should be", "[law]") {
    std::mt19937_64 engine(37);
    const auto positive = groups([&](float z, auto row, auto) {
        return std::copysign(z, draw::unit(engine) < (row % 2 == 0 ? 0.55 : 0.45) ? 1.0F : -1.0F);
    });
    CHECK(scores::rejected(positive) == Ids{"mean_of_rows"});
    CHECK_THAT(scores::find(positive, "mean_of_rows").finding.en(),
               Catch::Matchers::Contains("the shares of positive signs"));
}

TEST_CASE("rows that were normalized are too much alike", "[law]") {
    auto values = scores::normal(outputs * inputs, 2);
    for (std::size_t row = 0; row < outputs; ++row) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * inputs);
        double squares = 0.0;
        for (std::size_t i = 0; i < inputs; ++i) {
            squares += static_cast<double>(first[static_cast<std::ptrdiff_t>(i)]) *
                       first[static_cast<std::ptrdiff_t>(i)];
        }
        const auto scale = static_cast<float>(std::sqrt(inputs / squares));
        std::transform(first, first + inputs, first, [scale](float z) { return z * scale; });
    }
    const auto results = test_groups(scores::of(values), matrix);
    CHECK(scores::rejected(results) == Ids{"scale_of_rows", "patches"});
    CHECK_THAT(scores::find(results, "scale_of_rows").finding.en(),
               Catch::Matchers::Contains("too much alike"));
    CHECK_THAT(scores::find(results, "scale_of_rows").finding.zh(),
               Catch::Matchers::Contains("过于一致"));
}

TEST_CASE("channels, filters and taps of a kernel are groups of their own", "[law]") {
    const nn::Shape kernel{outputs, 16, 3, 3};
    const auto middle =
        groups([](float z, auto, auto column) { return column % 9 == 4 ? 1.3F * z : z; }, kernel);
    CHECK(scores::find(middle, "scale_of_taps").is_rejected());
    CHECK_FALSE(scores::find(middle, "scale_of_channels").is_rejected());
    const auto channel = groups(
        [](float z, auto, auto column) { return column / 9 % 2 == 0 ? 1.15F * z : 0.82F * z; },
        kernel);
    CHECK(scores::find(channel, "scale_of_channels").is_rejected());
    CHECK_FALSE(scores::find(channel, "scale_of_taps").is_rejected());
}
