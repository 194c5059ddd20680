#include "page_rules.hpp"

#include <set>

#include "a_class.hpp"
#include "catch.hpp"
#include "language/utf8.hpp"

namespace page_rules {
namespace {

const std::set<std::string> elements{
    "html",    "head",   "meta",       "title", "style", "body",   "main",  "input", "label", "div",
    "section", "p",      "h1",         "h2",    "span",  "strong", "bdi",   "code",  "a",     "br",
    "ul",      "li",     "dl",         "dt",    "dd",    "table",  "thead", "tbody", "tr",    "th",
    "td",      "figure", "figcaption", "svg",   "rect",  "line",   "text",  "desc"};

const std::set<std::string> attributes{"lang",        "charset", "http-equiv", "content",
                                       "name",        "type",    "id",         "checked",
                                       "for",         "class",   "href",       "scope",
                                       "tabindex",    "role",    "aria-label", "aria-labelledby",
                                       "aria-hidden", "height",  "width",      "x",
                                       "y",           "x1",      "x2",         "y1",
                                       "y2",          "rx",      "text-anchor"};

void check_element(const markup::Element& element) {
    CAPTURE(element.name);
    CHECK(elements.contains(element.name));
    for (const auto& [name, value] : element.attributes) {
        CAPTURE(name, value);
        CHECK(attributes.contains(name));
    }
    if (element.attributes.contains("href")) {
        const std::string& href = element.attributes.at("href");
        CHECK((href.starts_with("#exercise-") || href.starts_with("feedback/")));
        CHECK(href.find_first_of("\"' <>&?\\:") == std::string::npos);
        CHECK(href.find("../") == std::string::npos);
    }
}

void check_ids(const markup::Element& page) {
    std::set<std::string> ids;
    markup::visit(page, [&ids](const markup::Element& element) {
        if (element.attributes.contains("id")) {
            CHECK(ids.insert(element.attributes.at("id")).second);
        }
    });
}

}  // namespace

markup::Element check_page(const std::string& html) {
    CHECK(nn::is_utf8(html));
    CHECK_THAT(html, Catch::Contains("<meta charset=\"utf-8\"/>"));
    CHECK_THAT(html,
               Catch::Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                               "&#39;none&#39;; style-src &#39;unsafe-inline&#39;\"/>"));
    CHECK_THAT(html, Catch::Contains("name=\"viewport\""));
    CHECK(html.find("url(") == std::string::npos);
    CHECK(html.find("@import") == std::string::npos);
    CHECK(html.find("http:") == std::string::npos);
    CHECK(html.find("https:") == std::string::npos);
    markup::Element page = markup::parse_html(html);
    markup::visit(page, check_element);
    check_ids(page);

    // One language beside the other, everywhere, and a labelled button for each
    CHECK(a_class::count_of(html, "<span lang=\"en\">") ==
          a_class::count_of(html, "<span lang=\"zh-CN\">"));
    CHECK(a_class::count_of(html, "type=\"radio\"") == 2);
    CHECK(a_class::count_of(html, " checked=\"\"") == 1);
    CHECK(a_class::count_of(html, "<label for=\"show-en\" lang=\"en\">") == 1);
    CHECK(a_class::count_of(html, "<label for=\"show-zh\" lang=\"zh-CN\">") == 1);
    return page;
}

}  // namespace page_rules
