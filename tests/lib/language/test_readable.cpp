#include "catch.hpp"
#include "language/readable.hpp"
#include "language/utf8.hpp"

using nn::one_line;
using nn::readable;
using nn::shortened;

TEST_CASE("what can be shown is left as it is", "[exact]") {
    for (const char* text : {"", "a b", "李雷\t1\n2", "<script>", "😀", "\xef\xbf\xbd"}) {
        CHECK(readable(text) == text);
    }
}

TEST_CASE("what does harm on a screen or in a file is replaced", "[exact]") {
    CHECK(readable("a\x1b[31mb") == "a\uFFFD[31mb");
    CHECK(readable(std::string_view("a\0b", 3)) == "a\uFFFDb");
    CHECK(readable("a\u202eb") == "a\uFFFDb");
    CHECK(readable("a\xff\xe4\xbd") == "a\uFFFD\uFFFD\uFFFD");
    CHECK(readable("a\r\nb\rc\u2028d") == "a\nb\nc\nd");
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    CHECK(nn::is_utf8(readable(all)));
}

TEST_CASE("a line is one, and no longer than it may be", "[exact]") {
    CHECK(one_line("a\nb\tc") == "a b c");
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "ab…");
    CHECK(shortened("李雷韩梅", 3) == "李雷…");
    CHECK(shortened("", 3).empty());
}
