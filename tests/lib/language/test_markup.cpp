#include "catch.hpp"
#include "language/markup.hpp"

using nn::element;
using nn::empty_element;

namespace {

const std::string hostile("<a b=\"c\">&amp;'\r\n\t\0\x1b\xff", 21);

}  // namespace

TEST_CASE("text is text, wherever it stands in markup", "[exact]") {
    const std::string shown = "&lt;a b=&quot;c&quot;&gt;&amp;amp;&#39;\n\t\uFFFD\uFFFD\uFFFD";
    CHECK(nn::Markup(hostile).characters() == shown);
    CHECK(element("p", hostile).characters() == "<p>" + shown + "</p>");
    CHECK((element("br", "") + hostile).characters() == "<br></br>" + shown);
}

TEST_CASE("an attribute is one, whatever its value, and keeps its line ends", "[exact]") {
    const std::string shown =
        "=\"&lt;a b=&quot;c&quot;&gt;&amp;amp;&#39;&#10;&#9;\uFFFD\uFFFD\uFFFD\"";
    CHECK(element("p", {{"id", hostile}}, "").characters() == "<p id" + shown + "></p>");
    CHECK(empty_element("p", {{"id", hostile}}).characters() == "<p id" + shown + "/>");
}

TEST_CASE("an element closes after its contents, and may have classes and numbers", "[exact]") {
    const auto list =
        element("li", "1") + element("li", {{"value", 2.25}}, "2" + empty_element("br"));
    CHECK(element("ul.short.quiet", {{"lang", "en"}}, list).characters() ==
          "<ul class=\"short quiet\" lang=\"en\"><li>1</li><li value=\"2.2\">2<br/></li></ul>");
    CHECK(nn::Markup::verbatim("<!DOCTYPE html>").characters() == "<!DOCTYPE html>");
}
