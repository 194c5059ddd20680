#include "catch.hpp"
#include "grading/report/html.hpp"

TEST_CASE("what means something to HTML or XML is escaped", "[exact]") {
    CHECK(nn::grading::escaped("<a href=\"x\" id='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(nn::grading::escaped(std::string_view("a\0b", 3)) ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(nn::grading::escaped("two\r\nlines\tand a tab") == "two\nlines\tand a tab");
}

TEST_CASE("an attribute keeps its line ends, which a reader of XML would make blanks", "[exact]") {
    CHECK(nn::grading::escaped_attribute("two\nlines\tand a tab") == "two&#10;lines&#9;and a tab");
}

TEST_CASE("a file name stays within its link", "[exact]") {
    CHECK(nn::grading::in_link("li_lei-1.html") == "li_lei-1.html");
    CHECK(nn::grading::in_link("a b%2f#?\"<") == "a%20b%252f%23%3F%22%3C");
    CHECK(nn::grading::in_link("李") == "%E6%9D%8E");
}

TEST_CASE("a text is said in both languages, each marked", "[exact]") {
    CHECK(nn::grading::said({"a & b", "甲"}, "p") ==
          "<p lang=\"en\">a &amp; b</p><p lang=\"zh-CN\">甲</p>");
    CHECK(nn::grading::named("two\nlines <b>") == "<bdi>two lines &lt;b&gt;</bdi>");
}
