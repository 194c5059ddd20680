#include "a_class.hpp"
#include "catch.hpp"
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

TEST_CASE("the gradebook says who was graded without a sandbox", "[exact]") {
    auto records = a_class::records();
    records[1].is_sandboxed = false;
    const std::string csv = gradebook_csv(records, a_class::exercises(), {});
    CHECK_THAT(csv, Catch::Contains("feedback,sandbox\r\n"));
    CHECK_THAT(csv, Catch::Contains("GRADED,feedback/li.html,NOT SANDBOXED\r\n"));
    CHECK(a_class::count_of(csv, "NOT SANDBOXED") == 1);
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
                                 a_class::without_exercise("wang"));
    CAPTURE(record.verdict);
    const nn::grading::Roster roster{{.folder = "wang", .login = "wwu"}};
    const std::vector<nn::grading::Record> records{record};
    using nn::grading::read_csv;
    CHECK(read_csv(gradebook_csv(records, a_class::exercises(), {})).at(1).cells.at(3).empty());
    CHECK(
        read_csv(canvas_csv(records, a_class::exercises(), roster, "t")).at(2).cells.at(5).empty());
    const auto moodle = read_csv(moodle_csv(records, roster, "t", Language::en)).at(1);
    CHECK(moodle.cells.at(3).empty());
    CHECK(moodle.cells.at(4).empty() == (record.verdict == "INFRA"));
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
