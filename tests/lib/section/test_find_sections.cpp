#include "catch.hpp"
#include "language/error.hpp"
#include "section/find_sections.hpp"

using Catch::Matchers::Contains;
using nn::section::Chapter;
using nn::section::find_sections;

namespace {

Chapter chapter(std::string id, std::vector<std::string> sections) {
    Chapter one{.id = std::move(id), .title = {"", ""}, .number = 1, .begin = nullptr, .parts = {}};
    for (std::string& section : sections) {
        one.parts.push_back({{std::move(section), {"", ""}}, nullptr});
    }
    return one;
}

const std::vector<Chapter> book{chapter("first", {"00_one", "04_two"}),
                                chapter("second", {"00_three", "04_four"})};

std::vector<std::string> found(const std::vector<std::string>& names) {
    std::vector<std::string> ids;
    for (const auto& one : find_sections(book, names)) {
        ids.push_back((*one).id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a bare number is the first chapter's, another chapter's stands behind its name",
          "[exact]") {
    for (const char* name : {"04", "4", "04_two", "first/04", "first/4", "first/04_two"}) {
        INFO(name);
        CHECK(found({name}) == Ids{"04_two"});
    }
    for (const char* name : {"04_four", "second/04", "second/4", "second/04_four"}) {
        INFO(name);
        CHECK(found({name}) == Ids{"04_four"});
    }
}

TEST_CASE("a chapter's name means its sections, no name means all, and each is told once",
          "[exact]") {
    CHECK(found({"second"}) == Ids{"00_three", "04_four"});
    CHECK(found({}) == Ids{"00_one", "04_two", "00_three", "04_four"});
    CHECK(found({"second/4", "4", "second"}) == Ids{"04_two", "00_three", "04_four"});
}

TEST_CASE("a name that is no section's is refused with those that are", "[exact]") {
    for (const char* name : {"07", "second/07", "second/", "third/04", "first/04_four", "/04"}) {
        INFO(name);
        CHECK_THROWS_AS(found({name}), nn::UsageError);
    }
    CHECK_THROWS_WITH(found({"third/04"}), Contains("third/04") && Contains("04_four"));
}
