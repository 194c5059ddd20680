#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/repeats.hpp"

using namespace nn::stats;

TEST_CASE("repeats are counted in fingerprints", "[exact]") {
    CHECK(count_repeats(std::vector<std::uint64_t>{1, 1, 1, 2, 3, 3}) == 3);
    CHECK(count_repeats(std::vector<std::uint64_t>{5, 1, 5, 1, 5}) == 3);
    CHECK(count_repeats(std::vector<std::uint64_t>{}) == 0);
}

TEST_CASE("equal rows and columns have equal fingerprints, -0 and 0 included", "[exact]") {
    const std::vector<float> matrix{1, 0, 3, 1, -0.0F, 3, 3, 0, 1};
    const auto rows = row_fingerprints(matrix, 3);
    CHECK(rows[0] == rows[1]);
    CHECK(rows[0] != rows[2]);
    const auto columns = column_fingerprints(matrix, 3);
    CHECK(columns[0] != columns[2]);
    CHECK(columns.size() == 3);
    const auto same = column_fingerprints(std::vector<float>{1, 1, 2, 2}, 2);
    CHECK(same[0] == same[1]);
}

// The birthday problem: 23 people share a birthday with probability 0.5073
TEST_CASE("the p-value bounds the birthday problem from above", "[exact]") {
    const double p = p_value_of_repeats(2, 23, 1.0 / 365).value;
    CHECK(p_value_of_repeats(1, 23, 1.0 / 365).value == 1.0);
    // Two repeats or more: 1 - 0.4927 - 0.3634 exactly
    CHECK(p >= 0.1439);
    CHECK(p < 0.2);
}

TEST_CASE("24 bits repeat, and the p-value knows it", "[law]") {
    std::mt19937_64 engine(8);
    std::vector<double> p_values;
    for (int sample = 0; sample < 300; ++sample) {
        std::vector<std::uint64_t> draws(32768);
        std::ranges::generate(draws, [&engine] { return engine() >> 40U; });
        const std::size_t repeats = count_repeats(std::move(draws));
        p_values.push_back(p_value_of_repeats(repeats, 32768, 0x1p-24).value);
    }
    for (const double bound : {0.5, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
    }
    // Sixteen copies of every value in a draw of 2048 are too many
    CHECK(p_value_of_repeats(30720, 32768, 0x1p-23).value < 1e-200);
}

TEST_CASE("the tail is Poisson's", "[exact]") {
    // Mean 1/2: P(K ≥ 10) = 1.7097e-10
    CHECK(p_value_of_repeats(10, 2, 0.5).value == Approx(1.7097e-10).epsilon(1e-3));
    CHECK(p_value_of_repeats(8000, 8192, 0x1p-20).is_limit);
    CHECK(p_value_of_repeats(1, 2, 0.0).is_limit);
    CHECK(p_value_of_repeats(10, 0, 0.0, 0.5).value == Approx(1.7097e-10).epsilon(1e-3));
}
