#include "catch.hpp"
#include "language/seam.hpp"

using nn::after_han;
using nn::before_han;

TEST_CASE("a blank stands between a Chinese character and what is none", "[exact]") {
    CHECK(after_han({"fan_in", "fan_in 互换"}).zh() == " fan_in 互换");
    CHECK(after_han({"√3", "√3 写成了 3"}).zh() == " √3 写成了 3");
    CHECK(after_han({"alone", "只用 fan_in"}).zh() == "只用 fan_in");
    CHECK(after_han({"\"a\"", "“a”"}).zh() == "“a”");
    CHECK(before_han({"a", "权重"}).zh() == "权重");
    CHECK(before_han({"a", "2.weight"}).zh() == "2.weight ");
    CHECK(before_han({"a", "参数（全部）"}).zh() == "参数（全部）");
    CHECK(after_han({"", ""}).zh().empty());
    CHECK(before_han({"", ""}).zh().empty());
    CHECK(after_han({"fan_in", "只用"}).en() == "fan_in");
}
