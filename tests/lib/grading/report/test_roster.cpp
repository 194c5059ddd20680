#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/attendance.hpp"
#include "grading/report/roster.hpp"
#include "language/error.hpp"

using nn::grading::read_roster;
using nn::grading::Roster;

TEST_CASE("a roster is read whatever the order and case of its headings", "[exact]") {
    const Roster expected{{.folder = "li",
                           .name = "Li, Wei",
                           .id = "1001",
                           .login = "wli",
                           .email = "li@x.cn",
                           .section = "01"}};
    CHECK(read_roster("folder,name,id,login,e-mail,section\n"
                      "li,\"Li, Wei\",1001,wli,li@x.cn,01\n") == expected);
    CHECK(read_roster("\xEF\xBB\xBFSection;EMAIL;Login;ID;Name;Folder\r\n"
                      "01; li@x.cn ;wli;1001;Li, Wei;li\r\n") == expected);
}

TEST_CASE("what Canvas and Moodle export is a roster, once it says who has which folder",
          "[exact]") {
    CHECK(
        read_roster("folder,Student,ID,SIS User ID,SIS Login ID,Section\n"
                    "li,\"Li, Wei\",77,1001,wli,01\n") ==
        Roster{{.folder = "li", .name = "Li, Wei", .id = "1001", .login = "wli", .section = "01"}});
    CHECK(read_roster(
              "First name,ID number,Email address,Username,folder\nWei,1001,li@x.cn,wli,li\n") ==
          Roster{{.folder = "li", .id = "1001", .login = "wli", .email = "li@x.cn"}});
}

TEST_CASE("columns that the roster does not use are ignored, and most may be missing", "[exact]") {
    CHECK(read_roster("folder,final score,name\nli,9,Li\n") ==
          Roster{{.folder = "li", .name = "Li"}});
    CHECK(read_roster("folder\nli\nwang\n") == Roster{{.folder = "li"}, {.folder = "wang"}});
    CHECK(read_roster("folder,name,id\nli\n") == Roster{{.folder = "li"}});
}

TEST_CASE("a roster that cannot be right is refused in a sentence", "[exact]") {
    const auto [csv, en, zh] = GENERATE(table<std::string, std::string, std::string>({
        {"", "empty", "空的"},
        {"name,id\nLi,1\n", "no column folder", "没有 folder"},
        {"folder,name\n", "no student", "没有学生"},
        {"folder,name\nli,Li\n,Wang\n", "line 3", "第 3 行"},
        {"folder\nli\nwang\nli\n", "lines 2 and 4", "第 2 行与第 4 行"},
        {"folder,name\nli,Li,Wei\n", "3 cells", "3 格"},
        {"folder,e-mail,email\nli,a,b\n", "twice", "两列"},
        {"folder\n\"li\n", "line 2", "第 2 行"},
    }));
    CAPTURE(csv);
    try {
        read_roster(csv);
        FAIL("it was read");
    } catch (const nn::UsageError& error) {
        CHECK_THAT(error.text.en(), Catch::Contains(en));
        CHECK_THAT(error.text.zh(), Catch::Contains(zh));
    }
}

TEST_CASE("everybody is there once: the roster in its order, then who it does not know",
          "[exact]") {
    const auto records = a_class::records();
    const auto roster = a_class::roster();
    std::vector<std::string> names;
    for (const auto& [student, record] : nn::grading::attendance(records, roster)) {
        names.push_back((student ? student->folder : "?") + "/" +
                        (record ? record->submission : "?"));
    }
    CHECK(names ==
          std::vector<std::string>{"wang/wang", "zhao/?", "li/li", "?/bao", "?/mei", "?/zip"});
}

TEST_CASE("who is absent and whom the roster does not know is told", "[exact]") {
    const auto records = a_class::records();
    const auto roster = a_class::roster();
    CHECK(nn::grading::unknown_submissions(records, roster) ==
          std::vector<std::string>{"bao", "mei", "zip"});
    const auto absent = nn::grading::absent_students(records, roster);
    REQUIRE(absent.size() == 1);
    CHECK(absent[0]->folder == "zhao");
    CHECK(nn::grading::unknown_submissions(records, {}).empty());
    CHECK(nn::grading::absent_students(records, {}).empty());
}
