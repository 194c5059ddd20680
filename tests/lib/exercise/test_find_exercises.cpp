#include "catch.hpp"
#include "exercise/find_exercises.hpp"
#include "language/error.hpp"

using nn::exercise::Exercise;

namespace {

Exercise exercise(const char* chapter, const char* section, const char* name) {
    Exercise one{.tasks = {}};
    one.chapter = chapter;
    one.section = section;
    one.name = name;
    return one;
}

const std::vector<Exercise> book{
    exercise("first", "04_two", "1_draw"), exercise("first", "04_two", "2_mask"),
    exercise("second", "01_three", "1_gain"), exercise("second", "04_four", "1_scale")};

using Ids = std::vector<std::string>;

Ids found(const std::vector<std::string>& names) {
    Ids ids;
    for (const Exercise* one : find_exercises(book, names)) {
        ids.push_back(one->id());
    }
    return ids;
}

}  // namespace

TEST_CASE("an exercise answers to its section's names and its own", "[exact]") {
    for (const char* name : {"04_two/1_draw", "04/1", "4/1", "04_two/1", "first/04/1",
                             "first/04_two/1_draw", "04/1/"}) {
        INFO(name);
        CHECK(found({name}) == Ids{"04_two/1_draw"});
    }
    for (const char* name : {"04_four/1_scale", "04_four/1", "second/04/1", "second/4/1_scale"}) {
        INFO(name);
        CHECK(found({name}) == Ids{"04_four/1_scale"});
    }
}

TEST_CASE("a section's name and a chapter's mean all of their exercises", "[exact]") {
    CHECK(found({"04"}) == Ids{"04_two/1_draw", "04_two/2_mask"});
    CHECK(found({"second/01"}) == Ids{"01_three/1_gain"});
    CHECK(found({"second/"}) == Ids{"01_three/1_gain", "04_four/1_scale"});
    CHECK(found({}).size() == 4);
}

TEST_CASE("what no exercise answers to is refused", "[exact]") {
    for (const char* name : {"01", "01/1", "04/3", "third", "first/1", "second/2", "04/1/1"}) {
        INFO(name);
        CHECK_THROWS_AS(found({name}), nn::UsageError);
    }
}
