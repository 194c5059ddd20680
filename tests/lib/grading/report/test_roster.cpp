#include "a_class.hpp"
#include "catch.hpp"
#include "exports.hpp"
#include "grading/report/attendance.hpp"
#include "grading/report/roster.hpp"
#include "language/error.hpp"

using nn::grading::Roster;

namespace {

Roster students_of(std::string_view csv) {
    return nn::grading::read_roster(csv).students;
}

std::string notes_of(std::string_view csv) {
    std::string notes;
    for (const nn::Text& note : nn::grading::read_roster(csv).notes) {
        notes += note.en() + "\n" + note.zh() + "\n";
    }
    return notes;
}

}  // namespace

TEST_CASE("a roster is read whatever the order and case of its headings", "[exact]") {
    const Roster expected{{.folder = "li",
                           .name = "Li, Wei",
                           .id = "1001",
                           .login = "wli",
                           .email = "li@x.cn",
                           .section = "01"}};
    CHECK(students_of("folder,name,id,login,e-mail,section\n"
                      "li,\"Li, Wei\",1001,wli,li@x.cn,01\n") == expected);
    CHECK(students_of("\xEF\xBB\xBFSection;EMAIL;Login;ID;Name;Folder\r\n"
                      "01; li@x.cn ;wli;1001;Li, Wei;li\r\n") == expected);
}

TEST_CASE("what Canvas exports is a roster, without the rows that are nobody's", "[exact]") {
    const auto roster = nn::grading::read_roster(exports::canvas);
    CHECK(roster.students.size() == 4);
    CHECK(roster.students[0] == nn::grading::Student{.name = "Smith, Bob",
                                                     .id = "s1002",
                                                     .login = "bsmith",
                                                     .section = "DL 01",
                                                     .canvas = "340934"});
    CHECK(roster.notes.empty());
    CHECK_FALSE(roster.worksheet);
}

TEST_CASE("Canvas's own number is never an institution's", "[exact]") {
    const Roster roster = students_of(exports::canvas_without_sis);
    REQUIRE(roster.size() == 2);
    CHECK(roster[1].id.empty());
    CHECK(roster[1].canvas == "1002");
    CHECK(students_of("name,id\nLi,1002\n")[0].id == "1002");
}

TEST_CASE("what Moodle exports is a roster, and the worksheet is kept", "[exact]") {
    const auto roster = nn::grading::read_roster(exports::moodle);
    REQUIRE(roster.students.size() == 3);
    CHECK(roster.students[1].name == "Zoë Li");
    CHECK(roster.students[1].id == "s1005");
    CHECK(roster.students[1].email == "zoe@x.org");
    CHECK(roster.students[1].participant == "1234570");
    REQUIRE(roster.worksheet);
    CHECK(roster.worksheet->grade == 5);
    CHECK(roster.worksheet->feedback == 10);
    CHECK(roster.notes.empty());

    const auto chinese = nn::grading::read_roster(exports::moodle_in_chinese);
    REQUIRE(chinese.students.size() == 1);
    CHECK(chinese.students[0].name == "李雷");
    CHECK(chinese.students[0].id == "2026001");
    CHECK(chinese.students[0].participant == "1234569");
    CHECK(chinese.worksheet->grade == 5);
}

TEST_CASE("headings may be English or Chinese, and a name in two parts", "[exact]") {
    const Roster expected{{.name = "Li Wei", .id = "1001", .email = "li@x.cn"}};
    for (const char* csv : {"First name,Surname,ID number,Email address\nLi,Wei,1001,li@x.cn\n",
                            "Full name,Student ID,Mail\nLi Wei,1001,li@x.cn\n",
                            "E\u2010mail,学号,姓名\nli@x.cn,1001,Li Wei\n",
                            "姓,名,学号,邮箱\nWei,Li,1001,li@x.cn\n"}) {
        CAPTURE(csv);
        CHECK(students_of(csv) == expected);
        CHECK(notes_of(csv).empty());
    }
    CHECK(students_of("\"LastName, FirstName\"\n\"Li, Wei\"\n")[0].name == "Li, Wei");
    CHECK(students_of("姓,名\n李,雷\n")[0].name == "李雷");
}

TEST_CASE("the grades that GitHub Classroom exports are a roster", "[exact]") {
    CHECK(students_of("\"assignment_name\",\"github_username\",\"roster_identifier\","
                      "\"student_repository_name\",\"points_awarded\"\n"
                      "\"hw1\",\"octocat\",\"s1001\",\"hw1-octocat\",\"10\"\n") ==
          Roster{{.folder = "hw1-octocat", .id = "s1001", .login = "octocat"}});
}

TEST_CASE("a column that is not understood is told, where it was meant to be", "[exact]") {
    CHECK_THAT(notes_of("name,Final Score,导师\nLi,9,Wu\n"),
               Catch::Contains("Final Score, 导师 are not understood") &&
                   Catch::Contains("Final Score、导师"));
    CHECK(notes_of("name,\nLi,\n").empty());
}

TEST_CASE("what a spreadsheet did to a roster is undone, or told", "[exact]") {
    const Roster roster = students_of("sep=;\nid;name\n=\"0042\";Li\n\"=\"\"0043\"\"\";Wu;;\n");
    REQUIRE(roster.size() == 2);
    CHECK(roster[0].id == "0042");
    CHECK(roster[1].id == "0043");
    const std::string spoilt = "学号,姓名\n1.23457E+11,李雷\n2,韩梅梅\n";
    CHECK(students_of(spoilt)[0].id.empty());
    CHECK(students_of(spoilt)[1].id == "2");
    CHECK_THAT(notes_of(spoilt), Catch::Contains("Line 2 of the roster: 1.23457E+11") &&
                                     Catch::Contains("名单第 2 行"));
}

TEST_CASE("columns that the roster does not use are ignored, and most may be missing", "[exact]") {
    CHECK(students_of("folder,final score,name\nli,9,Li\n") ==
          Roster{{.folder = "li", .name = "Li"}});
    CHECK(students_of("folder\nli\nwang\n") == Roster{{.folder = "li"}, {.folder = "wang"}});
    CHECK(students_of("folder,name,id\nli\n") == Roster{{.folder = "li"}});
}

TEST_CASE("a roster that cannot be right is refused in a sentence", "[exact]") {
    const auto [csv, en, zh] = GENERATE(table<std::string, std::string, std::string>({
        {"", "empty", "空的"},
        {"score,of\n1,2\n", "does not say who its students are", "没有说明学生是谁"},
        {"folder,name\n", "no student", "没有学生"},
        {"Student,ID\n    Points Possible,\n", "no student", "没有学生"},
        {"folder\nli\nwang\nli\n", "lines 2 and 4", "第 2 行与第 4 行"},
        {"folder,name\nli,Li,Wei\n", "3 cells", "3 格"},
        {"folder,e-mail,email\nli,a,b\n", "twice", "两列"},
        {"folder\n\"li\n", "line 2", "第 2 行"},
    }));
    CAPTURE(csv);
    try {
        students_of(csv);
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
    CHECK(absent[0].student->folder == "zhao");
    CHECK(nn::grading::unknown_submissions(records, {}).empty());
    CHECK(nn::grading::absent_students(records, {}).empty());
}
