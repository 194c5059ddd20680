#include <cmath>

#include "catch.hpp"
#include "stats/battery.hpp"
#include "stats/power.hpp"

using nn::stats::values_needed;
namespace law = nn::law;

TEST_CASE("a wider law needs fewer values the more it is off", "[exact]") {
    const auto normal = law::normal(0, 0.01);
    // 2·((6.437 + 4.753)/(2·ln 1.1))², with the quantiles of a normal table
    CHECK(values_needed(normal, 1.1) == Approx(6893).epsilon(0.002));
    CHECK(values_needed(normal, 1.02) > 20 * values_needed(normal, 1.1));
    CHECK(values_needed(normal, 2.0) < 150);
    CHECK(values_needed(law::normal(5, 3), 1.1) == values_needed(normal, 1.1));
}

TEST_CASE("the table of the page on statistics says how many values are needed", "[exact]") {
    struct Column {
        double ratio;
        double of_variance;
        double of_ends;
        double of_values_outside;
    };
    const auto column =
        GENERATE(Column{1.02, 160'000, 2300, 700}, Column{1.05, 26'000, 950, 280},
                 Column{1.1, 6800, 490, 145}, Column{1.41, 520, 145, 40}, Column{2, 130, 53, 20});
    CAPTURE(column.ratio);
    CHECK(values_needed(law::normal(0, 1), column.ratio) ==
          Approx(column.of_variance).epsilon(0.05));
    CHECK(values_needed(law::uniform(-1, 1), column.ratio) == Approx(column.of_ends).epsilon(0.05));
    // All of them lie inside the narrower interval once in a million samples
    CHECK(-column.of_values_outside * std::log(1 / column.ratio) ==
          Approx(std::log(1e6)).epsilon(0.05));
}

TEST_CASE("a law with bounds shows its scale much sooner", "[exact]") {
    CHECK(values_needed(law::uniform(-1, 1), 1.1) < 600);
    CHECK(values_needed(law::uniform(-1, 1), 1.1) > 100);
    CHECK(values_needed(law::constant(3), 1.1) == 1);
}
