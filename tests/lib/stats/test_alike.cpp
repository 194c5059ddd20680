#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/alike.hpp"

using namespace nn::stats;

namespace {

constexpr std::size_t alike_rows = 30;
constexpr std::size_t alike_columns = 50;

Result alike(const std::vector<float>& values,
             const nn::Shape& shape = {alike_rows, alike_columns}) {
    return test_alike(MatrixView(values, shape)).front();
}

}  // namespace

TEST_CASE("independent rows and columns are not alike", "[law]") {
    std::vector<double> p_values;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        p_values.push_back(alike(scores::normal(alike_rows * alike_columns, seed)).p.value);
    }
    for (const double bound : {0.3, 0.1, 0.01}) {
        CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
    }
    CHECK(draw::count_below(p_values, 0.5) > 200);
}

TEST_CASE("two rows that point the same way or the opposite way are seen, and two columns",
          "[law]") {
    for (const float sign : {1.0F, -1.0F}) {
        auto values = scores::normal(alike_rows * alike_columns, 3);
        for (std::size_t c = 0; c < alike_columns; ++c) {
            values[21 * alike_columns + c] =
                sign * values[4 * alike_columns + c] + 0.3F * values[c];
        }
        const Result result = alike(values);
        CHECK(result.is_rejected());
        CHECK(result.statistic * sign > 0.9);
        CHECK_THAT(result.finding.en(), Catch::Matchers::StartsWith("rows 4 and 21 correlate"));
        const auto turned = by_columns(std::span<const float>(values), alike_columns);
        CHECK_THAT(alike(turned, {alike_columns, alike_rows}).finding.en(),
                   Catch::Matchers::StartsWith("columns 4 and 21 correlate"));
    }
}

TEST_CASE("many rows that each have a partner are seen where no pair stands out", "[law]") {
    auto values = scores::normal(200 * alike_columns, 6);
    CHECK_FALSE(alike(values, {200, alike_columns}).is_rejected());
    for (std::size_t i = 100 * alike_columns; i < values.size(); ++i) {
        values[i] += 0.7F * values[i - 100 * alike_columns];
    }
    const Result result = alike(values, {200, alike_columns});
    CHECK(result.is_rejected());
    CHECK_THAT(result.finding.en(), Catch::Matchers::StartsWith("more rows than by chance"));
}

TEST_CASE("short rows tell nothing", "[exact]") {
    CHECK(alike(scores::normal(49, 1), {7, 7}).p.value == 1.0);
    CHECK(alike(scores::normal(20, 1), {20}).p.value == 1.0);
}
