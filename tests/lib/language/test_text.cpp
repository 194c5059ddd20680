#include <cstdlib>

#include "catch.hpp"
#include "language/text.hpp"

using nn::environment_language;
using nn::Language;
using nn::listed;
using nn::Text;

namespace {

void set_locale(const char* all, const char* messages, const char* lang) {
    setenv("LC_ALL", all, 1);
    setenv("LC_MESSAGES", messages, 1);
    setenv("LANG", lang, 1);
}

}  // namespace

TEST_CASE("the environment's language is the first variable that is set", "[exact]") {
    set_locale("", "", "zh_CN.UTF-8");
    CHECK(environment_language() == Language::zh);
    set_locale("", "en_US.UTF-8", "zh_CN.UTF-8");
    CHECK(environment_language() == Language::en);
    set_locale("zh_TW.UTF-8", "en_US.UTF-8", "en_US.UTF-8");
    CHECK(environment_language() == Language::zh);
    set_locale("", "", "");
    CHECK(environment_language() == Language::en);
}

TEST_CASE("a text in both languages is English, then Chinese", "[exact]") {
    const Text text{"one", "一"};
    CHECK(text.in(Language::en) == "one");
    CHECK(text.in(Language::zh) == "一");
    CHECK(text.in(Language::both) == "one\n一");
}

TEST_CASE("what is added to a text follows in each language", "[exact]") {
    Text text{"one", "一"};
    text += {", two", "，二"};
    CHECK(text == Text{"one, two", "一，二"});
}

TEST_CASE("a list of words has the comma of each language", "[exact]") {
    CHECK(listed({"a", "b", "c"}) == Text{"a, b, c", "a、b、c"});
    CHECK(listed({}) == Text{"", ""});
}
