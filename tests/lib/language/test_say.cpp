#include "catch.hpp"
#include "language/say.hpp"

using nn::say;
using nn::Text;

TEST_CASE("one call says a sentence in both languages", "[exact]") {
    CHECK(say("{:.1f} s", "{:.1f} 秒", 0.25) == Text{"0.2 s", "0.2 秒"});
}

TEST_CASE("each language takes the arguments in its own order", "[exact]") {
    CHECK(say("{} of {}", "{1} 个中的 {0} 个", 2, 5) == Text{"2 of 5", "5 个中的 2 个"});
    CHECK(say("{0}, {0}", "{}", 1) == Text{"1, 1", "1"});
}

TEST_CASE("an argument may stand in one language alone", "[exact]") {
    CHECK(say("row{1} {0}", "第 {0} 行", 3, "s") == Text{"rows 3", "第 3 行"});
    CHECK(say("nothing", "{}", "无") == Text{"nothing", "无"});
}

TEST_CASE("a text among the arguments speaks each language in its place", "[exact]") {
    const Text mean{"mean", "均值"};
    CHECK(say("the {} of {}", "{1}的{0}", mean, Text{"x", "甲"}) ==
          Text{"the mean of x", "甲的均值"});
    CHECK(say("{:>6}|", "{:>6}|", mean) == Text{"  mean|", "  均值|"});
}
