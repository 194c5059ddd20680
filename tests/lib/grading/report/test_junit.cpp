#include <algorithm>
#include <set>

#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/junit.hpp"
#include "language/readable.hpp"
#include "language/utf8.hpp"
#include "markup.hpp"

using markup::Element;
using nn::Language;
using nn::grading::junit_xml;

namespace {

// What Jenkins's schema (xunit-plugin's junit-10.xsd) says of the elements that we write
struct Rule {
    std::set<std::string> required;
    std::set<std::string> allowed;
    std::set<std::string> children;
};

const std::map<std::string, Rule>& schema() {
    static const std::map<std::string, Rule> rules{
        {"testsuites", {{}, {"name", "time", "tests", "failures", "errors"}, {"testsuite"}}},
        {"testsuite",
         {{"name", "tests", "failures", "errors"},
          {"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log",
           "url"},
          {"testsuite", "properties", "testcase", "system-out", "system-err"}}},
        {"properties", {{}, {}, {"property"}}},
        {"property", {{"name", "value"}, {}, {}}},
        {"testcase",
         {{"name"},
          {"time", "classname", "group"},
          {"skipped", "error", "failure", "system-out", "system-err"}}},
        {"failure", {{}, {"type", "message"}, {}}},
        {"error", {{}, {"type", "message"}, {}}},
        {"skipped", {{}, {"type", "message"}, {}}},
    };
    return rules;
}

void check_schema(const Element& document) {
    CHECK(document.name == "testsuites");
    markup::visit(document, [](const Element& element) {
        REQUIRE(schema().contains(element.name));
        const Rule& rule = schema().at(element.name);
        for (const std::string& name : rule.required) {
            CHECK(element.attributes.contains(name));
        }
        for (const auto& [name, value] : element.attributes) {
            CAPTURE(element.name, name);
            CHECK((rule.required.contains(name) || rule.allowed.contains(name)));
            CHECK(name != "time");
            CHECK(name != "timestamp");
        }
        for (const Element& child : element.children) {
            CHECK(rule.children.contains(child.name));
        }
        CHECK(element.text.find_first_not_of(" \n") == std::string::npos);
    });
}

// The numbers that an element claims, and those that are in it
void check_counts(const Element& element) {
    const auto count = [&element](const std::string& name) {
        return std::to_string(markup::find_all(element, name).size());
    };
    CHECK(element.attributes.at("tests") == count("testcase"));
    CHECK(element.attributes.at("failures") == count("failure"));
    CHECK(element.attributes.at("errors") == count("error"));
    if (element.name == "testsuite") {
        CHECK(element.attributes.at("skipped") == count("skipped"));
    }
}

void check_junit(const Element& document) {
    check_schema(document);
    check_counts(document);
    for (const Element& suite : document.children) {
        check_counts(suite);
    }
}

}  // namespace

TEST_CASE("a class as JUnit XML keeps to Jenkins's schema, and counts right", "[exact]") {
    const Element document = markup::parse_xml(junit_xml(a_class::records(), "Init", Language::en));
    check_junit(document);
    CHECK(document.attributes.at("name") == "Init");
    CHECK(document.attributes.at("tests") == "11");
    CHECK(document.attributes.at("failures") == "1");
    CHECK(document.attributes.at("errors") == "5");
    CHECK(markup::find_all(document, "skipped").size() == 1);
}

TEST_CASE("wrong is a failure, gone wrong an error, not handed in is skipped", "[exact]") {
    CHECK(junit_xml({a_class::partly_right("mei")}, "t", Language::en) ==
          R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="t" tests="3" failures="1" errors="0">
  <testsuite name="mei" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="04_custom/1_one_draw" name="support"/>
    <testcase classname="04_custom/1_one_draw" name="law">
      <failure type="WRONG" message="expected half zeros; found a third zeros; it looks like a lazy expression, drawn twice"/>
    </testcase>
    <testcase classname="05_direct_editing/1_rows" name="row">
      <skipped type="NOT_HANDED_IN" message="Nothing was handed in for it."/>
    </testcase>
  </testsuite>
</testsuites>
)");
    const std::string broken = junit_xml({a_class::broken("bao")}, "t", Language::zh);
    CHECK(a_class::count_of(broken, "<error type=\"COMPILE_ERROR\" message=\"文件无法编译。") == 2);
    CHECK(a_class::count_of(broken, "<error type=\"SIGNAL(11)\"") == 1);
}

TEST_CASE("thousands of submissions in which nothing was done stay small", "[exact]") {
    const auto size = [](const std::vector<nn::grading::Record>& records) {
        const std::string xml = junit_xml(records, "t", Language::both);
        check_junit(markup::parse_xml(xml));
        return xml.size();
    };
    auto untouched = a_class::without_exercise("b");
    for (auto& exercise : untouched.exercises) {
        exercise.verdict = nn::grading::State::untouched;
    }
    CHECK(size({a_class::without_exercise("a")}) < 500);
    CHECK(size({untouched}) < 500);
    CHECK_THAT(junit_xml({untouched}, "t", Language::en),
               Catch::Contains(
                   "<skipped type=\"UNTOUCHED\" message=\"The file is as it was given out.\"/>"));
}

TEST_CASE("a submission that was not graded is one error, and so is one that was not accepted",
          "[exact]") {
    const std::string infra = junit_xml({a_class::not_graded("wang")}, "t", Language::en);
    CHECK_THAT(infra, Catch::Contains("<testsuite name=\"wang\" tests=\"1\" failures=\"0\" "
                                      "errors=\"1\" skipped=\"0\">"));
    CHECK_THAT(infra, Catch::Contains("<error type=\"INFRA\""));
    CHECK_THAT(junit_xml({a_class::rejected("zip")}, "t", Language::en),
               Catch::Contains("<error type=\"REJECTED(zip bomb)\""));
}

TEST_CASE("a submission without an exercise is skipped once, and not for every task", "[exact]") {
    const std::string xml = junit_xml({a_class::without_exercise("eva")}, "t", Language::en);
    CHECK_THAT(xml, Catch::Contains("<testsuite name=\"eva\" tests=\"1\" failures=\"0\" "
                                    "errors=\"0\" skipped=\"1\">"));
    check_junit(markup::parse_xml(xml));
}

TEST_CASE("JUnit XML says who was graded without a sandbox", "[exact]") {
    auto record = a_class::right("li");
    record.jail = nn::grading::Jail::landlock;
    CHECK_THAT(junit_xml({record}, "t", Language::en), Catch::Contains("\"landlock\""));
    record.is_sandboxed = false;
    const std::string xml = junit_xml({record}, "t", Language::en);
    CHECK_THAT(xml, Catch::Contains("NOT SANDBOXED"));
    check_junit(markup::parse_xml(xml));
}

TEST_CASE("JUnit XML does not depend on the order of the records", "[exact]") {
    auto records = a_class::records();
    const std::string xml = junit_xml(records, "t", Language::en);
    std::ranges::reverse(records);
    CHECK(junit_xml(records, "t", Language::en) == xml);
}

TEST_CASE("hostile texts stay text in JUnit XML", "[exact]") {
    for (const std::string& text : a_class::hostile_texts()) {
        CAPTURE(text);
        const std::string xml = junit_xml({a_class::hostile(text)}, text, Language::both);
        CHECK(nn::is_utf8(xml));
        const Element document = markup::parse_xml(xml);
        check_junit(document);
        CHECK(document.attributes.at("name") == nn::readable(text));
        CHECK(document.children.at(0).children.size() == 3);
    }
}
