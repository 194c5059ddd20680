#include <cmath>

#include "catch.hpp"
#include "stats/battery.hpp"
#include "stats/power.hpp"

using nn::stats::values_needed;
namespace law = nn::law;

TEST_CASE("a wider law needs fewer values the more it is off", "[exact]") {
    const auto normal = law::normal(0, 0.01);
    // 2·((6.330 + 4.753)/(2·ln 1.1))², with the quantiles of a normal table
    CHECK(values_needed(normal, 1.1) == Approx(6760).epsilon(0.002));
    CHECK(values_needed(normal, 1.02) > 20 * values_needed(normal, 1.1));
    CHECK(values_needed(normal, 2.0) < 150);
    CHECK(values_needed(law::normal(5, 3), 1.1) == values_needed(normal, 1.1));
}

TEST_CASE("a law with bounds shows its scale much sooner", "[exact]") {
    CHECK(values_needed(law::uniform(-1, 1), 1.1) < 600);
    CHECK(values_needed(law::uniform(-1, 1), 1.1) > 100);
    CHECK(values_needed(law::constant(3), 1.1) == 1);
}
