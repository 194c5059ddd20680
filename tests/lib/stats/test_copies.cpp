#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/atoms.hpp"
#include "stats/tests/copies.hpp"

using namespace nn::stats;

namespace {

constexpr std::size_t rows = 64;
constexpr std::size_t columns = 96;
const nn::law::Law flat = nn::law::uniform(0, 1);
const nn::law::Law coins =
    nn::law::mixture("half", {{0.5, nn::law::Atom{0}}, {0.5, nn::law::Uniform{1, 2}}});

// A number for each row and column, from a function of both.
template <class Number>
std::vector<float> fill(Number number) {
    std::vector<float> values;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            values.push_back(static_cast<float>(number(row, column)));
        }
    }
    return values;
}

std::vector<std::string> rejected(const std::vector<Result>& results) {
    std::vector<std::string> ids;
    for (const Result& result : results) {
        if (result.is_rejected()) {
            ids.emplace_back(result.id);
        }
    }
    return ids;
}

std::vector<std::string> rejected_copies(const std::vector<float>& values,
                                         const nn::law::Law& law) {
    return rejected(test_copies(MatrixView(values, {rows, columns}), law));
}

std::vector<std::string> rejected_atoms(const std::vector<float>& values, const nn::law::Law& law) {
    const auto lobes = divide(values, law);
    return rejected(test_atoms(MatrixView(values, {rows, columns}), law, lobes));
}

}  // namespace

TEST_CASE("equal rows, columns and values are told apart", "[law]") {
    std::mt19937_64 engine(25);
    const auto right = fill([&](auto, auto) { return draw::unit(engine); });
    CHECK(rejected_copies(right, flat).empty());

    auto values = right;
    std::copy_n(values.begin(), columns, values.begin() + 10 * columns);
    CHECK(rejected_copies(values, flat) ==
          std::vector<std::string>{"repeated_values", "moved_copy", "copied_run", "repeated_rows"});

    values = right;
    for (std::size_t row = 0; row < rows; ++row) {
        values[row * columns + 50] = values[row * columns + 3];
    }
    CHECK(rejected_copies(values, flat) ==
          std::vector<std::string>{"repeated_values", "moved_copy", "repeated_columns"});
}

TEST_CASE("seven numbers copied to the end, as they are, negated or in reverse, are seen",
          "[law]") {
    std::mt19937_64 engine(26);
    const nn::law::Law law = nn::law::uniform(-1, 1);
    const auto right = fill([&](auto, auto) { return 2.0 * draw::unit(engine) - 1.0; });
    REQUIRE(rejected_copies(right, law).empty());
    auto moved = right;
    auto negated = right;
    auto reversed = right;
    for (std::size_t i = 0; i < 7; ++i) {
        const std::size_t last = right.size() - 7 + i;
        moved[last] = right[i];
        negated[last] = -right[i];
        reversed[right.size() - 1 - i] = right[i];
    }
    CHECK(rejected_copies(moved, law) == std::vector<std::string>{"moved_copy", "copied_run"});
    CHECK(rejected_copies(negated, law) == std::vector<std::string>{"moved_copy", "copied_run"});
    CHECK(rejected_copies(reversed, law) == std::vector<std::string>{"mirrored_copy"});
}

TEST_CASE("one value too often is seen among however many", "[law]") {
    std::mt19937_64 engine(27);
    std::vector<float> values(std::size_t{1} << 20U);
    std::ranges::generate(values,
                          [&] { return static_cast<float>(2.0 * draw::unit(engine) - 1.0); });
    const auto find = [&](std::string_view id) {
        const auto results = test_copies(MatrixView(values, {1024, 1024}), nn::law::uniform(-1, 1));
        return *std::ranges::find(results, id, &Result::id);
    };
    CHECK_FALSE(find("most_frequent").is_rejected());
    for (std::size_t i = 0; i < 24; ++i) {
        values[i * 40'001] = 0.0F;
    }
    CHECK(find("most_frequent").is_rejected());
    CHECK(find("most_frequent").statistic >= 24.0);
    CHECK_FALSE(find("repeated_values").is_rejected());
}

TEST_CASE("repeats of coarse numbers are no copies", "[law]") {
    std::mt19937_64 engine(28);
    const nn::law::Law law = nn::law::uniform(-1, 1);
    auto values =
        fill([&](auto, auto) { return nn::law::float16.rounded(2.0 * draw::unit(engine) - 1.0); });
    CHECK_FALSE(rejected(test_copies(MatrixView(values, {rows, columns}), law)).empty());
    const auto as_halves = [&] {
        return rejected(test_copies(MatrixView(values, {rows, columns}), law, nn::law::float16));
    };
    CHECK(as_halves().empty());
    std::copy_n(values.begin(), columns, values.begin() + 10 * columns);
    CHECK(as_halves() == std::vector<std::string>{"moved_copy", "copied_run", "repeated_rows"});
}

TEST_CASE("a few values that equal the one across the diagonal are seen, of either sign", "[law]") {
    std::mt19937_64 engine(30);
    for (const float sign : {1.0F, -1.0F}) {
        auto values = fill([&](auto, auto) { return 2.0 * draw::unit(engine) - 1.0; });
        for (std::size_t k = 1; k < 6; ++k) {
            values[7 * k * columns + k] = sign * values[k * columns + 7 * k];
        }
        CHECK(rejected_copies(values, nn::law::uniform(-1, 1)) ==
              std::vector<std::string>{"transposed_copy"});
    }
}

TEST_CASE("a short run that comes again is seen among numbers of few digits", "[law]") {
    std::mt19937_64 engine(29);
    const nn::law::Law law = nn::law::normal(0, 0.05);
    std::normal_distribution<double> gaussian(0.0, 0.05);
    const auto drawn = [&] {
        std::vector<float> values(std::size_t{1} << 16U);
        std::ranges::generate(
            values, [&] { return static_cast<float>(nn::law::float16.rounded(gaussian(engine))); });
        return values;
    };
    const auto rejected_by = [&](const std::vector<float>& values) {
        return rejected(test_copies(MatrixView(values, {256, 256}), law, nn::law::float16));
    };
    for (int sample = 0; sample < 20; ++sample) {
        CHECK(rejected_by(drawn()).empty());
    }
    auto values = drawn();
    std::copy_n(values.begin(), 16, values.end() - 16);
    CHECK(rejected_by(values) == std::vector<std::string>{"copied_run"});
    // Inside themselves, too: each of them is the one before
    values = drawn();
    std::fill_n(values.end() - 12, 12, values.back());
    CHECK_THAT(rejected_by(values), Catch::Matchers::VectorContains(std::string("copied_run")));
    // From and to anywhere, of one size as of another
    for (const std::size_t length : {10U, 100U, 30'000U}) {
        values = drawn();
        std::copy_n(values.begin() + 77, length, values.begin() + 31'313);
        CHECK_THAT(rejected_by(values), Catch::Matchers::VectorContains(std::string("copied_run")));
        const auto results = test_copies(MatrixView(values, {256, 256}), law, nn::law::float16);
        CHECK(std::ranges::find(results, "copied_run", &Result::id)->statistic >=
              static_cast<double>(length));
    }
}

// 365 days: three of 23 people on one day, 1.35 % by the exact count; 80 people on few days
TEST_CASE("multiplicity and occupancy bound the birthday problem from above", "[exact]") {
    const double three = std::exp(log_p_of_multiplicity(23, 3, 1.0 / 365));
    CHECK(three >= 0.0127);
    CHECK(three < 0.014);
    // 1000 draws from 100 values leave none out on average: 99.996 different ones
    CHECK(log_p_of_occupancy(100, 1000, 0.01) == 0.0);
    CHECK(log_p_of_occupancy(50, 1000, 0.01) ==
          Approx(-2.0 * 49.9957 * 49.9957 / 1000).epsilon(1e-4));
}

TEST_CASE("independent zeros pass, and zeros that fill whole rows do not", "[law]") {
    std::mt19937_64 engine(26);
    const auto weight = [&engine](bool is_zero) {
        return is_zero ? 0.0 : 1.0 + draw::unit(engine);
    };
    CHECK(rejected_atoms(fill([&](auto, auto) { return weight(draw::unit(engine) < 0.5); }), coins)
              .empty());
    // One run a row, and every column alternates
    CHECK(rejected_atoms(fill([&](auto row, auto) { return weight(row % 2 == 0); }), coins) ==
          std::vector<std::string>{"runs_in_rows", "runs_in_columns"});
}

TEST_CASE("runs along rows and along columns are counted apart", "[exact]") {
    // Zeros fill the first half of the columns: one run a row, and one run in all by columns
    const auto values = fill([](auto, auto column) { return column < columns / 2 ? 0.0 : 1.5; });
    const auto lobes = divide(values, coins);
    const auto results = test_atoms(MatrixView(values, {rows, columns}), coins, lobes);
    const auto runs = [&results](std::string_view id) {
        return std::ranges::find(results, id, &Result::id)->statistic;
    };
    CHECK(runs("runs_in_rows") == static_cast<double>(rows));
    CHECK(runs("runs_in_columns") == 1.0);
}
