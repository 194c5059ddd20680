#include "catch.hpp"
#include "grading/report/page.hpp"

TEST_CASE("a file name stays within its link", "[exact]") {
    CHECK(nn::grading::in_link("li_lei-1.html") == "li_lei-1.html");
    CHECK(nn::grading::in_link("a b%2f#?\"<") == "a%20b%252f%23%3F%22%3C");
    CHECK(nn::grading::in_link("李") == "%E6%9D%8E");
}

TEST_CASE("a text is said in both languages, each marked", "[exact]") {
    CHECK(nn::grading::said({"a & b", "甲"}, "p").characters() ==
          "<p lang=\"en\">a &amp; b</p><p lang=\"zh-CN\">甲</p>");
    CHECK(nn::grading::named("two\nlines <b>").characters() == "<bdi>two lines &lt;b&gt;</bdi>");
}
