#include <cstdlib>

#include "catch.hpp"
#include "section/command_line.hpp"

using nn::Language;
using nn::UsageError;
using nn::section::parse_seed;

namespace {

Language language_of(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "program");
    return nn::section::language_of(static_cast<int>(arguments.size()), arguments.data());
}

void set_locale(const char* all, const char* messages, const char* lang) {
    setenv("LC_ALL", all, 1);
    setenv("LC_MESSAGES", messages, 1);
    setenv("LANG", lang, 1);
}

}  // namespace

TEST_CASE("a seed is what PyTorch takes", "[exact]") {
    CHECK(parse_seed("42") == 42U);
    CHECK(parse_seed("18446744073709551615") == 18446744073709551615U);
    CHECK(parse_seed("-1") == 18446744073709551615U);
    CHECK(parse_seed("-9223372036854775808") == std::uint64_t{1} << 63U);
    for (const char* text :
         {"", "x", "1.5", "1e3", "4 2", "42x", "18446744073709551616", "-9223372036854775809"}) {
        CHECK_THROWS_AS(parse_seed(text), UsageError);
    }
}

TEST_CASE("a count is a whole number within its bounds", "[exact]") {
    CHECK(nn::section::parse_count("--sweep", "1", 100) == 1);
    CHECK(nn::section::parse_count("--sweep", "100", 100) == 100);
    for (const char* text : {"", "0", "-1", "101", "1.5", "ten", "99999999999999999999"}) {
        CHECK_THROWS_AS(nn::section::parse_count("--sweep", text, 100), UsageError);
    }
}

TEST_CASE("the option --lang goes before the environment, wherever it stands", "[exact]") {
    set_locale("", "", "zh_CN.UTF-8");
    CHECK(language_of({}) == Language::zh);
    CHECK(language_of({"run", "04", "--lang", "en"}) == Language::en);
    CHECK(language_of({"--lang=both", "run"}) == Language::both);
    CHECK(language_of({"--lang", "fr"}) == Language::zh);
}
