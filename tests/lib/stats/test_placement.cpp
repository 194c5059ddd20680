#include <cmath>
#include <map>
#include <numeric>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/placement.hpp"

using namespace nn::stats;

namespace {

constexpr std::size_t matrix_height = 64;
constexpr std::size_t matrix_width = 128;

// Ones, and in each column this many zeros at random places.
std::vector<float> scatter(std::size_t zeros, std::mt19937_64& engine) {
    std::vector<float> values(matrix_height * matrix_width, 1.0F);
    std::vector<std::size_t> order(matrix_height);
    for (std::size_t column = 0; column < matrix_width; ++column) {
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::shuffle(order, engine);
        for (std::size_t k = 0; k < zeros; ++k) {
            values[order[k] * matrix_width + column] = 0.0F;
        }
    }
    return values;
}

std::vector<std::string> rejected(const std::vector<float>& values, double sparsity) {
    std::vector<std::string> ids;
    for (const Result& result : test_placement(MatrixView(values, {matrix_height, matrix_width}),
                                               {.sparsity = sparsity})) {
        if (result.is_rejected()) {
            ids.emplace_back(result.id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("the number of zeros is rounded up", "[exact]") {
    CHECK(zeros_in_column({.sparsity = 0.1}, 25) == 3);
    CHECK(zeros_in_column({.sparsity = 0.5}, 64) == 32);
    CHECK(zeros_in_column({.sparsity = 0.0}, 64) == 0);
}

TEST_CASE("scattered zeros pass; a zero that is missing does not", "[law]") {
    std::mt19937_64 engine(17);
    auto values = scatter(16, engine);
    CHECK(rejected(values, 0.25).empty());
    CHECK(rejected(values, 0.26) == std::vector<std::string>{"zeros"});
    // One zero too many can come from a normal draw, and two from one radius; ten cannot
    std::size_t added = 0;
    for (float& x : values) {
        if (x != 0.0F && added < 2) {
            x = 0.0F;
            ++added;
        }
    }
    CHECK(rejected(values, 0.25).empty());
    for (float& x : values) {
        if (x != 0.0F && added < 10) {
            x = 0.0F;
            ++added;
        }
    }
    CHECK_FALSE(rejected(values, 0.25).empty());
}

TEST_CASE("zeros that lie together, or in the same rows, are seen", "[law]") {
    std::vector<float> values(matrix_height * matrix_width, 1.0F);
    for (std::size_t i = 0; i < 16 * matrix_width; ++i) {
        values[i] = 0.0F;
    }
    CHECK(rejected(values, 0.25) ==
          std::vector<std::string>{"row_totals", "zero_runs", "zero_overlap",
                                   "zero_overlap_at_a_distance", "zeros_of_halves",
                                   "zeros_shared_out", "zeros_of_an_end", "zeros_of_a_row"});

    // Every column like the first
    std::mt19937_64 engine(18);
    values = scatter(16, engine);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = values[i / matrix_width * matrix_width];
    }
    CHECK_THAT(rejected(values, 0.25),
               Catch::Matchers::VectorContains(std::string("zero_overlap")));
}

TEST_CASE("columns far apart that share zeros are seen, moved or not", "[law]") {
    std::mt19937_64 engine(20);
    const auto right = scatter(8, engine);
    CHECK(rejected(right, 0.125).empty());
    auto values = right;
    for (std::size_t row = 0; row < matrix_height; ++row) {
        for (std::size_t column = 40; column < 80; column += 2) {
            values[(row + 5) % matrix_height * matrix_width + column] =
                right[row * matrix_width + column - 40];
        }
    }
    CHECK(rejected(values, 0.125) == std::vector<std::string>{"zero_overlap_at_a_distance"});
}

TEST_CASE("zeros that prefer one colour of a checkerboard, or avoid one row, are seen", "[law]") {
    std::mt19937_64 engine(21);
    auto values = scatter(16, engine);
    for (std::size_t row = 0; row < matrix_height; row += 2) {
        for (std::size_t column = 0; column < matrix_width; column += 3) {
            float& light = values[(row + column % 2) * matrix_width + column];
            float& dark = values[(row + 1 - column % 2) * matrix_width + column];
            if (dark == 0.0F) {
                std::swap(light, dark);
            }
        }
    }
    CHECK_THAT(rejected(values, 0.25),
               Catch::Matchers::VectorContains(std::string("zeros_of_halves")));
    values = scatter(32, engine);
    for (std::size_t column = 0; column < matrix_width; ++column) {
        float& here = values[7 * matrix_width + column];
        for (std::size_t row = 0; here == 0.0F; ++row) {
            std::swap(here, values[row * matrix_width + column]);
        }
    }
    CHECK_THAT(rejected(values, 0.5),
               Catch::Matchers::VectorContains(std::string("zeros_of_a_row")));
}

TEST_CASE("zeros that avoid the few rows at one end are seen", "[law]") {
    std::mt19937_64 engine(22);
    for (const std::size_t end : {std::size_t{0}, matrix_height - 3}) {
        auto values = scatter(8, engine);
        for (std::size_t i = end * matrix_width; i < (end + 3) * matrix_width; ++i) {
            while (values[i] == 0.0F) {
                const std::size_t row = 3 + engine() % (matrix_height - 6);
                std::swap(values[i], values[row * matrix_width + i % matrix_width]);
            }
        }
        CHECK(rejected(values, 0.125) == std::vector<std::string>{"zeros_of_an_end"});
    }
}

TEST_CASE(
    "zeros that each column shares out evenly are seen, and those that lie in one half of each",
    "[law]") {
    std::mt19937_64 engine(23);
    std::vector<float> even(matrix_height * matrix_width, 1.0F);
    std::vector<float> uneven = even;
    for (std::size_t column = 0; column < matrix_width; ++column) {
        const std::size_t half = engine() % 2 * matrix_height / 2;
        for (std::size_t part = 0; part < 8; ++part) {
            even[(8 * part + engine() % 8) * matrix_width + column] = 0.0F;
            uneven[(half + 4 * part + engine() % 4) * matrix_width + column] = 0.0F;
        }
    }
    for (const auto& values : {even, uneven}) {
        CHECK_THAT(rejected(values, 0.125),
                   Catch::Matchers::VectorContains(std::string("zeros_shared_out")));
    }
}

TEST_CASE("nothing and everything zero have no places to test", "[exact]") {
    CHECK(rejected(std::vector<float>(matrix_height * matrix_width, 0.0F), 1.0).empty());
    CHECK(rejected(std::vector<float>(matrix_height * matrix_width, 1.0F), 0.0).empty());
    CHECK(rejected(std::vector<float>(matrix_height * matrix_width, 1.0F), 0.5) ==
          std::vector<std::string>{"zeros", "row_totals", "zero_runs", "zero_overlap",
                                   "zero_overlap_at_a_distance", "zeros_of_halves",
                                   "zeros_shared_out", "zeros_of_an_end", "zeros_of_a_row"});
}

TEST_CASE("the p-values of scattered zeros are uniform, or larger", "[law]") {
    std::mt19937_64 engine(19);
    // Few of them, too, and an odd number: halves then have two numbers that lie nearest
    for (const std::size_t zeros : {20U, 3U}) {
        std::map<std::string, std::vector<double>> p_values;
        for (int sample = 0; sample < 1000; ++sample) {
            const auto values = scatter(zeros, engine);
            for (const Result& result :
                 test_placement(MatrixView(values, {matrix_height, matrix_width}),
                                {.sparsity = static_cast<double>(zeros) / 64.0})) {
                p_values[std::string(result.id)].push_back(result.p.value);
            }
        }
        // A row with few zeros is not asked for its total
        REQUIRE(p_values.size() == (zeros == 20 ? 9 : 8));
        for (const auto& [id, values] : p_values) {
            INFO(id << ", " << zeros);
            for (const double bound : {0.5, 0.05, 0.01}) {
                CHECK_THAT(draw::at_most_below(values, bound), IsLikely());
            }
        }
    }
}
