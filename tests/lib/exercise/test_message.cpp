#include "catch.hpp"
#include "exercise/message.hpp"

using Catch::Matchers::Contains;
using namespace nn::exercise;

namespace {

std::string english(std::string_view printed, std::string_view source = "") {
    return first_error(messages_in(printed, "/kit"), printed, "a.cpp", source).en();
}

}  // namespace

TEST_CASE("a message is taken apart once", "[exact]") {
    const auto messages = messages_in(
        "In file included from /kit/include/nn/nn.hpp:3,\n"
        "                 from a.cpp:1:\n"
        "/kit/include/nn/linear.hpp:12:5: error: no\n"
        "   12 |  \"a.cpp:7:1: error: quoted\";\n"
        "a.cpp:9: fatal error: gave up: at last\n"
        "{standard input}:12: Error: no such instruction: `x'\n"
        "cc1plus: out of memory allocating 12 bytes\n",
        "/kit");
    REQUIRE(messages.size() == 4);
    CHECK(messages[0].file == "include/nn/linear.hpp");
    CHECK(messages[0].line == 12);
    CHECK(messages[0].column == 5);
    CHECK(messages[0].text == "no");
    CHECK(messages[1].kind == Message::Kind::fatal);
    CHECK(messages[1].line == 9);
    CHECK(messages[1].column == 0);
    CHECK(messages[1].text == "gave up: at last");
    CHECK(messages[2].kind == Message::Kind::assembler);
    CHECK(messages[3].kind == Message::Kind::tool);
}

TEST_CASE("only a tool's own words count as its own", "[exact]") {
    const auto says = [](std::string_view printed) {
        return has_tool_said(messages_in(printed, "/kit"), "out of memory");
    };
    CHECK(says("cc1plus: out of memory allocating 12 bytes\n"));
    CHECK(says("/usr/bin/ld.gold: fatal error: out of memory\n"));
    CHECK(says("g++: fatal error: out of memory\n"));
    CHECK(says("x86_64-linux-gnu-g++-12: internal compiler error: out of memory\n"));
    CHECK(says("/usr/bin/aarch64-linux-gnu-ld.gold: fatal error: out of memory\n"));
    CHECK_FALSE(says("a.cpp:3:1: error: 'out of memory' is no type\n"));
    CHECK_FALSE(says("   3 | cc1plus: out of memory\n"));
    CHECK_FALSE(says("cc1plus: out of memory:3:1: error: by a #line\n"));
    CHECK_FALSE(says("assembled: out of memory\n"));
}

TEST_CASE("an error in a header is told at the reader's line", "[exact]") {
    CHECK(english("In file included from a.cpp:1:\n"
                  "/usr/include/c++/12/utility:9:2: fatal error: too deep\n"
                  "a.cpp:4:7:   required from here\n") == "a.cpp:4: too deep");
    CHECK(english("/usr/include/c++/12/utility:9:2: fatal error: too deep\n") ==
          "/usr/include/c++/12/utility: too deep");
}

TEST_CASE("what is none of C++ is told without the names of temporary files", "[exact]") {
    CHECK(english("/tmp/ccX3.s: Assembler messages:\n/tmp/ccX3.s:12: Error: no such `x'\n") ==
          "the assembler says: no such `x'");
    CHECK(english("something else\nmore\n") == "something else");
    CHECK(english("# cc1plus 0.16 0.08\ng++-12: fatal error: no room\n") ==
          "g++-12: fatal error: no room");
    CHECK(english("").empty());
}

TEST_CASE("a character that only looks right is named, but not in a text or a comment", "[exact]") {
    CHECK_THAT(english("a.cpp:2:3: error: stray\n", "int a;\nint b\u00A0= 1;\n"),
               Contains("a blank that is none (U+00A0)"));
    CHECK_THAT(lookalike("f（1);")->en(), Contains("a full-width ( (U+FF08); type ("));
    CHECK_THAT(lookalike("a\u200Bb")->zh(), Contains("看不见的字符（U+200B）"));
    CHECK_THAT(lookalike("\"a\\\"b\" “c”")->en(), Contains("quotation mark"));
    CHECK_FALSE(lookalike("// 全角；"));
    CHECK_FALSE(lookalike("\"全角；\", ';'"));
    CHECK_FALSE(lookalike("float 权重 = 1.0F;"));
}
