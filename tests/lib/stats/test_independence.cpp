#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/atoms.hpp"
#include "stats/independence.hpp"

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

std::vector<std::string> rejected_neighbours(const std::vector<float>& values,
                                             const nn::law::Law& law) {
    const auto lobes = divide(values, law);
    return rejected(test_independence(MatrixView(values, {rows, columns}), law, lobes));
}

double coefficient(const std::vector<float>& values, std::string_view id) {
    const auto lobes = divide(values, flat);
    const auto results = test_independence(MatrixView(values, {rows, columns}), flat, lobes);
    return std::ranges::find(results, id, &Result::id)->statistic;
}

std::vector<std::string> rejected_atoms(const std::vector<float>& values, const nn::law::Law& law) {
    const auto lobes = divide(values, law);
    return rejected(test_atoms(MatrixView(values, {rows, columns}), law, lobes));
}

}  // namespace

TEST_CASE("what depends on the row is seen along rows, and what on the column along columns",
          "[law]") {
    std::mt19937_64 engine(24);
    std::vector<double> of_row(rows);
    std::vector<double> of_column(columns);
    std::ranges::generate(of_row, [&engine] { return draw::unit(engine); });
    std::ranges::generate(of_column, [&engine] { return draw::unit(engine); });
    const auto noise = [&engine](double shared) {
        return (9.0 * shared + draw::unit(engine)) / 10.0;
    };
    const auto by_rows = fill([&](auto row, auto) { return noise(of_row[row]); });
    const auto by_columns = fill([&](auto, auto column) { return noise(of_column[column]); });
    CHECK(coefficient(by_rows, "correlation_in_rows") > 0.6);
    CHECK(std::abs(coefficient(by_rows, "correlation_in_columns")) < 0.4);
    CHECK(std::abs(coefficient(by_columns, "correlation_in_rows")) < 0.4);
    CHECK(coefficient(by_columns, "correlation_in_columns") > 0.6);
    CHECK(rejected_neighbours(fill([&](auto, auto) { return draw::unit(engine); }), flat).empty());
}

TEST_CASE("equal rows, columns and values are told apart", "[law]") {
    std::mt19937_64 engine(25);
    auto values = fill([&](auto, auto) { return draw::unit(engine); });
    std::copy_n(values.begin(), columns, values.begin() + 10 * columns);
    CHECK(rejected_neighbours(values, flat) ==
          std::vector<std::string>{"repeated_rows", "repeated_values"});

    values = fill([&](auto, auto) { return draw::unit(engine); });
    for (std::size_t row = 0; row < rows; ++row) {
        values[row * columns + 50] = values[row * columns + 3];
    }
    CHECK(rejected_neighbours(values, flat) ==
          std::vector<std::string>{"repeated_columns", "repeated_values"});
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
