#include "catch.hpp"
#include "language/power_of_ten.hpp"

TEST_CASE("ten has small powers and large ones", "[exact]") {
    CHECK(nn::power_of_ten(-45) == "10⁻⁴⁵");
    CHECK(nn::power_of_ten(0) == "10⁰");
}
