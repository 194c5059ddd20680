#include "catch.hpp"
#include "grading/record.hpp"
#include "language/error.hpp"

using nn::grading::Record;
using nn::grading::State;

namespace {

Record an_example() {
    return {.submission = "李雷 \"<script>\"",
            .source_hash = "ab",
            .grader = "1",
            .jail = nn::grading::Jail::landlock,
            .exercises = {{.id = "04_custom/1_one_draw",
                           .verdict = State::wrong,
                           .tasks = {{.id = "support", .of = 2},
                                     {.id = "law",
                                      .of = 6,
                                      .verdict = State::wrong,
                                      .expected = {"a", "甲"},
                                      .found = {"b", "乙"},
                                      .looks_like = nn::Text("fan_in alone", "只用了 fan_in")}}}},
            .ignored = {"notes.txt"}};
}

}  // namespace

TEST_CASE("a record adds up the points of its tasks", "[exact]") {
    CHECK(an_example().points() == 2);
    CHECK(an_example().of() == 8);
}

TEST_CASE("a record comes back from its JSON as it was", "[exact]") {
    const Record record = an_example();
    CHECK(nn::grading::record_from_json(to_json(record)) == record);
}

TEST_CASE("what is no record is refused", "[exact]") {
    for (const char* text : {"", "{}", "[]", "{\"submission\": 1}", "\xff"}) {
        CHECK_THROWS_AS(nn::grading::record_from_json(text), nn::Failure);
    }
}
