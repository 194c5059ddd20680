#include "a_class.hpp"
#include "catch.hpp"
#include "exports.hpp"
#include "grading/report/csv.hpp"
#include "grading/report/gradebook.hpp"
#include "language/utf8.hpp"

using nn::Language;
using nn::grading::canvas_csv;
using nn::grading::gradebook_csv;
using nn::grading::moodle_csv;

TEST_CASE("the plain gradebook lists points by exercise, and no score where none was given",
          "[exact]") {
    CHECK(gradebook_csv(a_class::records(), a_class::exercises(), {}) ==
          "\xEF\xBB\xBFsubmission,04_custom/1_one_draw,05_direct_editing/1_rows,points,of,verdict,"
          "feedback\r\n"
          "bao,0,0,0,14,GRADED,feedback/bao.html\r\n"
          "li,10,4,14,14,GRADED,feedback/li.html\r\n"
          "mei,2,0,2,14,GRADED,feedback/mei.html\r\n"
          "wang,,,,14,INFRA,feedback/wang.html\r\n"
          "zip,,,,14,REJECTED(zip bomb),feedback/zip.html\r\n");
}

TEST_CASE("with a roster the gradebook has its students first, and loses nobody", "[exact]") {
    CHECK(gradebook_csv(a_class::records(), a_class::exercises(), a_class::roster()) ==
          "\xEF\xBB\xBFsubmission,name,id,login,email,section,04_custom/1_one_draw,"
          "05_direct_editing/1_rows,points,of,verdict,feedback\r\n"
          "wang,\"Wang, Wu\",1003,wwu,w@x.cn,01,,,,14,INFRA,feedback/wang.html\r\n"
          "zhao,Zhao,1002,zhao,z@x.cn,02,,,,14,,\r\n"
          "li,李雷,1001,lilei,l@x.cn,01,10,4,14,14,GRADED,feedback/li.html\r\n"
          "bao,,,,,,0,0,0,14,GRADED,feedback/bao.html\r\n"
          "mei,,,,,,2,0,2,14,GRADED,feedback/mei.html\r\n"
          "zip,,,,,,,,,14,REJECTED(zip bomb),feedback/zip.html\r\n");
}

TEST_CASE("the gradebook says what held each program, where that was not the usual sandbox",
          "[exact]") {
    auto records = a_class::records();
    records[1].is_sandboxed = false;
    records[2].jail = nn::grading::Jail::landlock;
    const std::string csv = gradebook_csv(records, a_class::exercises(), {});
    CHECK_THAT(csv, Catch::Contains("feedback,sandbox\r\n"));
    CHECK_THAT(csv, Catch::Contains("GRADED,feedback/li.html,NOT SANDBOXED\r\n"));
    CHECK(a_class::count_of(csv, "NOT SANDBOXED") == 1);
    CHECK(a_class::count_of(csv, ",landlock\r\n") == 1);
    CHECK(a_class::count_of(csv, ",bubblewrap\r\n") == records.size() - 2);
}

TEST_CASE("Canvas's gradebook is as Canvas reads it", "[exact]") {
    CHECK(
        canvas_csv(a_class::records(), a_class::exercises(), a_class::roster(), "Init HW (4711)") ==
        "Student,ID,SIS User ID,SIS Login ID,Section,Init HW (4711)\r\n"
        "    Points Possible,,,,,14\r\n"
        "\"Wang, Wu\",,1003,wwu,01,\r\n"
        "Zhao,,1002,zhao,02,\r\n"
        "李雷,,1001,lilei,01,14.00\r\n");
}

TEST_CASE("Moodle's gradebook is as Moodle reads it", "[exact]") {
    CHECK(moodle_csv(a_class::records(), a_class::roster(), "Init", Language::en) ==
          "Username,ID number,Email address,Init,Init feedback\r\n"
          "wwu,1003,w@x.cn,,\r\n"
          "zhao,1002,z@x.cn,,\r\n"
          "lilei,1001,l@x.cn,14.00,04_custom/1_one_draw 10/10 | 05_direct_editing/1_rows 4/4\r\n");
}

TEST_CASE("what Canvas exported goes back to it, by its own ID", "[exact]") {
    const auto roster = nn::grading::read_roster(exports::canvas).students;
    const std::vector<nn::grading::Record> records{
        a_class::right("wangwei_341201_9002_hw"), a_class::partly_right("smithbob_340934_8877_hw")};
    CHECK(canvas_csv(records, a_class::exercises(), roster, "Init HW (4711)") ==
          "Student,ID,SIS User ID,SIS Login ID,Section,Init HW (4711)\r\n"
          "    Points Possible,,,,,14\r\n"
          "\"Smith, Bob\",340934,s1002,bsmith,DL 01,2.00\r\n"
          "\"Smith, Ann\",340777,s1001,asmith,DL 01,\r\n"
          "\"Wang, Wei\",341200,s1003,wwei,DL 01,\r\n"
          "\"Wang, Wei\",341201,s1004,wwei2,DL 01,14.00\r\n");
}

TEST_CASE("Moodle's worksheet goes back to it with grades and feedback, and else as it was",
          "[exact]") {
    const auto roster = nn::grading::read_roster(exports::moodle);
    const std::vector<nn::grading::Record> records{
        a_class::right("Bob Smith_1234569_assignsubmission_file"),
        a_class::not_graded("Zoë Li_1234570_assignsubmission_file")};
    const auto rows = nn::grading::read_csv(
        nn::grading::moodle_worksheet(records, roster.students, *roster.worksheet, Language::en));
    auto expected = nn::grading::read_csv(exports::moodle);
    expected[1].cells[5] = "14.00";
    expected[1].cells[10] = "04_custom/1_one_draw 10/10 | 05_direct_editing/1_rows 4/4";
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < 11; ++j) {
            CAPTURE(i, j);
            // A lone dash might start a formula
            CHECK((rows[i].cells.at(j) == expected[i].cells.at(j) || rows[i].cells[j] == "'-"));
        }
    }
}

TEST_CASE("Moodle's feedback tells the first mistakes in one line", "[exact]") {
    const auto feedback = [](const nn::grading::Record& record, Language language) {
        const nn::grading::Roster roster{{.folder = record.submission}};
        return nn::grading::read_csv(moodle_csv({record}, roster, "Init", language))
            .at(1)
            .cells.at(4);
    };
    CHECK(
        feedback(a_class::partly_right("mei"), Language::en) ==
        "04_custom/1_one_draw 2/10 law: expected half zeros; found a third zeros; it looks like a "
        "lazy expression, drawn twice");
    CHECK(feedback(a_class::partly_right("mei"), Language::zh) ==
          "04_custom/1_one_draw 2/10 law: "
          "期望一半为零；得到三分之一为零；看起来像是惰性表达式抽了两次");
    CHECK(feedback(a_class::broken("bao"), Language::en) ==
          "04_custom/1_one_draw 0/10: The file does not compile. line 3: expected ';' | "
          "05_direct_editing/1_rows 0/4 row: The program crashed (signal 11).");
    CHECK(feedback(a_class::rejected("zip"), Language::en) ==
          "It was not accepted (zip bomb). It unpacks to too much.");
    CHECK(feedback(a_class::hostile(std::string(5000, 'x')), Language::en).size() < 4100);
}

TEST_CASE("no gradebook gives a score to what was not graded, not read, or holds no exercise",
          "[exact]") {
    const auto record = GENERATE(a_class::not_graded("wang"), a_class::rejected("wang"),
                                 a_class::without_exercise("wang"), a_class::too_deep("wang"),
                                 a_class::judged_in_part("wang"));
    CAPTURE(to_string(record.verdict));
    const nn::grading::Roster roster{{.folder = "wang", .login = "wwu"}};
    const std::vector<nn::grading::Record> records{record};
    using nn::grading::read_csv;
    CHECK(read_csv(gradebook_csv(records, a_class::exercises(), {})).at(1).cells.at(3).empty());
    CHECK(
        read_csv(canvas_csv(records, a_class::exercises(), roster, "t")).at(2).cells.at(5).empty());
    const auto moodle = read_csv(moodle_csv(records, roster, "t", Language::en)).at(1);
    CHECK(moodle.cells.at(3).empty());
    CHECK(moodle.cells.at(4).empty() == (record.verdict == nn::grading::State::infra));
}

TEST_CASE("an exercise that was judged has its points, whatever became of another", "[exact]") {
    CHECK_THAT(gradebook_csv({a_class::judged_in_part("li"), a_class::too_deep("mei")},
                             a_class::exercises(), {}),
               Catch::Contains("li,10,,,14,GRADED,feedback/li.html\r\n"
                               "mei,2,,,14,GRADED,feedback/mei.html\r\n"));
    const nn::grading::Roster roster{{.folder = "li"}};
    CHECK(nn::grading::read_csv(
              moodle_csv({a_class::judged_in_part("li")}, roster, "t", Language::en))
              .at(1)
              .cells.at(4) ==
          "There is no score until 05_direct_editing/1_rows can be judged. "
          "04_custom/1_one_draw 10/10 | 05_direct_editing/1_rows –/4: It was not accepted "
          "(duplicate). a and b are both there and differ.");
}

TEST_CASE("a rejection that the compiler tells of is earned", "[exact]") {
    for (const char* reason : {"forbidden call", "library function", "main"}) {
        auto record = a_class::judged_in_part("li");
        record.exercises[1].verdict.detail = reason;
        CHECK_THAT(gradebook_csv({record}, a_class::exercises(), {}),
                   Catch::Contains("li,10,0,10,14,GRADED"));
    }
}

TEST_CASE("hostile names neither break a gradebook nor start a formula", "[exact]") {
    for (const std::string& text : a_class::hostile_texts()) {
        CAPTURE(text);
        const std::vector<nn::grading::Record> records{a_class::hostile(text)};
        const nn::grading::Roster roster{{.folder = text,
                                          .name = text,
                                          .id = text,
                                          .login = text,
                                          .email = text,
                                          .section = text}};
        for (const std::string& csv : {gradebook_csv(records, a_class::exercises(), roster),
                                       canvas_csv(records, a_class::exercises(), roster, text),
                                       moodle_csv(records, roster, text, Language::both)}) {
            CHECK(nn::is_utf8(csv));
            const auto rows = nn::grading::read_csv(csv);
            REQUIRE(rows.size() >= 2);
            for (const auto& row : rows) {
                CHECK(row.cells.size() == rows[0].cells.size());
                for (const std::string& cell : row.cells) {
                    CHECK((cell.empty() ||
                           std::string("=+-@\t\r").find(cell[0]) == std::string::npos));
                }
            }
        }
    }
}
