#include <set>

#include "catch.hpp"
#include "grading/intake/names.hpp"
#include "language/utf8.hpp"

using nn::is_utf8;
using nn::grading::file_name_of;
using nn::grading::printable;

TEST_CASE("text is UTF-8 only as the standard has it", "[exact]") {
    for (const char* text : {"", "a", "\x7f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000",
                             "\uffff", "\U00010000", "\U0010ffff", "李雷"}) {
        CHECK(is_utf8(text));
    }
    for (const char* text : {"\x80", "\xbf", "\xc3", "\xc3(", "\xc0\xaf", "\xc1\xbf",
                             "\xe0\x9f\xbf", "\xe4\xbd", "\xed\xa0\x80", "\xed\xbf\xbf",
                             "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
                             "\xf8\x88\x80\x80\x80", "\xfe", "\xff", "a\xff", "\xc4\xe3\xba\xc3"}) {
        INFO(printable(text));
        CHECK_FALSE(is_utf8(text));
    }
    // The byte that would end the character is not the text's
    CHECK_FALSE(nn::first_code_point(std::string_view("\xe4\xbd\xa0", 2)));
}

TEST_CASE("a name is shown as it is, but for what does harm", "[exact]") {
    for (const char* name :
         {"alice", "李雷", "Zoë", "o'Brien, \"Bob\"", "<script>", "=cmd", "a b"}) {
        CHECK(printable(name) == name);
    }
    CHECK(printable("a\nb\tc\x1b[31m") == R"(a\x0Ab\x09c\x1B[31m)");
    CHECK(printable(std::string_view("a\0b", 3)) == R"(a\x00b)");
    CHECK(printable("\x7f\u009b") == R"(\x7F\xC2\x9B)");
    CHECK(printable("a\xff\xe4") == R"(a\xFF\xE4)");
    for (const char* turn : {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067",
                             "\u2068", "\u2069", "\u200e", "\u2028", "\ufeff", "\uffff"}) {
        CHECK(printable(turn).starts_with("\\x"));
    }
}

TEST_CASE("names that differ are shown differently", "[exact]") {
    CHECK(printable("a\\b") == R"(a\\b)");
    CHECK(printable("\n") != printable("\\x0A"));
    CHECK(printable("\\\n") != printable("\\\\x0A"));
}

TEST_CASE("names that look alike are compared as one", "[exact]") {
    using nn::grading::comparable;
    for (const char* name :
         {"Zoë Li", "Zoe\u0308 Li", " zoë li ", "Zoë\u00a0Li", "Zoë Li.zip", "Zoë Li .ZIP",
          "Zo\u200bë Li\u200f", "\ufeffZoë Li", "Ｚｏë Li\u3000"}) {
        CAPTURE(name);
        const bool is_wide = std::string_view(name).starts_with("Ｚ");
        CHECK((comparable(name) == "zoë li") != is_wide);
        CHECK(comparable(printable(name)) == comparable(name));
    }
    CHECK(comparable("a\\b") == comparable(printable("a\\b")));
    CHECK(comparable("a\xff") == comparable(printable("a\xff")));
    CHECK(comparable("李雷") == "李雷");
    CHECK(comparable("a–b") == "a-b");
    CHECK(comparable("Zoë") != comparable("Zoe"));
    CHECK(comparable("\u200b ").empty());
    CHECK(comparable("").empty());
}

TEST_CASE("every name is shown as UTF-8, and a longest one too", "[exact]") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    CHECK(is_utf8(printable(all)));
    CHECK(printable(all).find_first_of(std::string_view("\0\n\x1b\x7f", 4)) == std::string::npos);
    CHECK(printable(std::string(255, '\xff')).size() == std::size_t{4} * 255);
}

TEST_CASE("a plain name is its file's name", "[exact]") {
    for (const char* name :
         {"alice", "a.b_c-1", "s1001", "李雷", "li-12345", "console", "com", "x..y"}) {
        CHECK(file_name_of(name) == name);
    }
    CHECK(file_name_of(std::string(120, 'a')) == std::string(120, 'a'));
}

TEST_CASE("another name gives a file name that only it has", "[exact]") {
    // sha256sum of the names
    CHECK(file_name_of("Alice") == "Alice-3bc51062973c458d");
    CHECK(file_name_of("a b") == "a_b-c8687a08aa5d6ed2");
    const std::vector<std::string> names{"",
                                         "a/b",
                                         "a\\b",
                                         "a b",
                                         "Alice",
                                         "ALICE",
                                         "alice",
                                         "..",
                                         ".x",
                                         "_x",
                                         "-x",
                                         "con",
                                         "CON",
                                         "nul.a",
                                         "com1",
                                         "lpt9.b",
                                         "a_b",
                                         "a:b",
                                         "=cmd",
                                         "<b>",
                                         "Zoë",
                                         "zoë",
                                         "zoe\u0308",
                                         "a.",
                                         "\xff",
                                         "a\u202e",
                                         "a\u00d7",
                                         "com1x",
                                         "a-c8687a08aa5d6ed2",
                                         "a_b-c8687a08aa5d6ed2",
                                         std::string(121, 'a'),
                                         std::string(122, 'a')};
    std::set<std::string> files;
    for (const std::string& name : names) {
        INFO(printable(name));
        const std::string file = file_name_of(name);
        CHECK(files.insert(file).second);
        CHECK(is_utf8(file));
        CHECK(file.size() <= 120);
        CHECK_FALSE((file.starts_with('.') || file.starts_with('-') || file.ends_with('.')));
        CHECK(file.find_first_of(" /\\:<>=\"'\n") == std::string::npos);
    }
    CHECK(files.contains("com1x"));
}

TEST_CASE("no file is a device of Windows", "[exact]") {
    for (const char* name : {"con", "Con", "nul.txt", "com1", "LPT9.b", "aux", "prn"}) {
        CHECK(file_name_of(name).starts_with('_'));
    }
}

TEST_CASE("a long name is cut after a whole character", "[exact]") {
    std::string name = "a";
    for (int i = 0; i < 60; ++i) {
        name += "李";
    }
    const std::string file = file_name_of(name);
    CHECK(is_utf8(file));
    CHECK(file.size() == 103 + 17);
}
