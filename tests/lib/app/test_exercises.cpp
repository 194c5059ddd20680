// What the commands for exercises refuse, and what they list. What they write is tested in a students'
// edition of its own, where no reader's work can be lost: tests/workbook/students_edition.py.
#include <fstream>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/refused.hpp"

using Catch::Matchers::Contains;
using support::run;
using support::workbook;

namespace {

// What the program says to a command that it refuses.
std::string refused_command(std::vector<std::string> command) {
    command.insert(command.begin(), workbook);
    return support::refused(command);
}

}  // namespace

TEST_CASE("an exercise that does not exist is refused, with those that do", "[exact]") {
    for (const char* command : {"check", "watch", "hint", "reset"}) {
        for (const char* name : {"nonsense", "04/99", "99", "04_custom/one_draw", "/", ""}) {
            CHECK_THAT(refused_command({command, name}),
                       Contains("there is no exercise") && Contains("04_custom/1_one_draw"));
        }
    }
    CHECK_THAT(refused_command({"check", "nonsense", "--lang", "zh"}),
               Contains("没有名为 'nonsense' 的练习"));
}

TEST_CASE("hint and reset need one to be named", "[exact]") {
    CHECK_THAT(refused_command({"hint"}), Contains("hint needs an exercise"));
    CHECK_THAT(refused_command({"hint", "04"}), Contains("name one"));
    CHECK_THAT(refused_command({"hint", "04/1", "0"}), Contains("whole number"));
    CHECK_THAT(refused_command({"hint", "04/1", "4"}), Contains("3"));
    CHECK_THAT(refused_command({"hint", "04/1", "1", "2"}), Contains("hint needs an exercise"));
    CHECK_THAT(refused_command({"hint", "04/1", "--task", "none"}),
               Contains("its tasks are support, law, generator"));
    CHECK_THAT(refused_command({"reset"}), Contains("reset needs an exercise"));
}

TEST_CASE("release writes nothing over what is there", "[exact]") {
    CHECK_THAT(refused_command({"release"}), Contains("one folder"));
    CHECK_THAT(refused_command({"release", WORKBOOK_SOURCE_DIR}),
               Contains("holds something already"));
    CHECK_THAT(refused_command({"release", std::string(WORKBOOK_SOURCE_DIR) + "/lib/new"}),
               Contains("which is copied"));
    CHECK_THAT(refused_command({"release", "x", "--github", "--gradescope"}),
               Contains("one edition at a time"));
    const support::Folder folder;
    std::ofstream(folder.path + "/made.zip") << "mine";
    CHECK_THAT(refused_command({"release", folder.path + "/made", "--gradescope"}),
               Contains("made.zip holds something already"));
    CHECK(support::read_file(folder.path + "/made.zip") == "mine");
}

TEST_CASE("the list holds every section, and the points of each exercise", "[exact]") {
    const auto result = run({workbook, "list", "--json", "-"});
    REQUIRE(result.exit_code == 0);
    const auto list = nlohmann::json::parse(result.out);
    CHECK(list.at("schema") == 1);
    CHECK(list.at("command") == "list");
    const auto& sections = list.at("chapters").at(0).at("sections");
    REQUIRE(sections.size() == 6);
    for (const auto& section : sections) {
        CHECK(section.at("exercises").size() >= 3);
        for (const auto& exercise : section.at("exercises")) {
            int sum = 0;
            for (const auto& task : exercise.at("tasks")) {
                sum += task.at("points").get<int>();
                CHECK_FALSE(task.at("asks").at("zh").get<std::string>().empty());
            }
            CHECK(sum == exercise.at("of").get<int>());
        }
    }
}
