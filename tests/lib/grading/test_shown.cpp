#include "catch.hpp"
#include "grading/shown.hpp"

using nn::Text;
using nn::grading::shown;

namespace {

std::string shown_as(const std::string& text) {
    return shown(Text(text, "数")).en();
}

std::string shown_in_chinese_as(const std::string& text) {
    return shown(Text("number", text)).zh();
}

}  // namespace

TEST_CASE("what was found is shown as it is", "[exact]") {
    for (const char* text : {"6.28319", "shape (128, 14000)", "3 of 14000 numbers are 1.5e-12",
                             "weight of Linear(in_features=2, out_features=3)"}) {
        CHECK(shown_as(text) == text);
    }
    CHECK(shown_in_chinese_as("形状 (12345678,)") == "形状 (12345678,)");
}

TEST_CASE("what a program prints back of its seed is not shown", "[exact]") {
    CHECK(shown_as("shape (13464299177446413, 2)") == "shape (…, 2)");
    CHECK(shown_as("\"seed:7c3f0a19b2d45e68!\"") == "\"seed:…!\"");
    CHECK(shown_in_chinese_as("形状 (13464299177446413,)") == "形状 (…,)");
}

TEST_CASE("what is shown is one line, and no longer than anybody reads", "[exact]") {
    CHECK(shown_as("two\nlines\x1b[2J") == "two lines\xEF\xBF\xBD[2J");
    CHECK(shown_as(std::string(1'000'000, 'x')).size() < 1010);
}

TEST_CASE("of many names the first are shown", "[exact]") {
    const std::vector<std::string> few{"a", "b 123456789"};
    CHECK(shown(few) == few);
    const auto many = shown(std::vector<std::string>(1000, std::string(5000, 'x')));
    REQUIRE(many.size() == 201);
    CHECK(many.front().size() < 1010);
    CHECK(many.back() == "… +800");
}
