#include <algorithm>

#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/chart.hpp"
#include "grading/report/summary.hpp"
#include "grading/report/teacher_page.hpp"
#include "page_rules.hpp"

using nn::Language;
using nn::grading::Record;
using nn::grading::teacher_page;

namespace {

std::string teacher_page_of(const std::vector<Record>& records,
                            const nn::grading::Roster& roster = {}) {
    nn::grading::ReportOptions options{.title = "Init"};
    if (!roster.empty()) {
        options.roster = nn::grading::RosterFile{.students = roster};
    }
    return teacher_page(records, a_class::exercises(), options);
}

}  // namespace

TEST_CASE("a class is counted: graded, rejected, not graded, absent", "[exact]") {
    const auto summary = nn::grading::summarize(a_class::records(), a_class::roster());
    CHECK(summary.graded == 3);
    CHECK(summary.rejected == 1);
    CHECK(summary.not_graded == 1);
    CHECK(summary.absent == 1);
    CHECK(summary.scores == std::vector<int>{0, 14, 2});
}

TEST_CASE("what holds no exercise has no score, and shows the files that it does hold", "[exact]") {
    const std::vector<Record> records{a_class::right("li"), a_class::without_exercise("hua")};
    const auto summary = nn::grading::summarize(records, {});
    CHECK(summary.graded == 1);
    CHECK(summary.without_exercise == 1);
    CHECK(summary.scores == std::vector<int>{14});
    const std::string html = teacher_page_of(records);
    page_rules::check_page(html);
    CHECK_THAT(html, Catch::Contains("It holds no exercise") &&
                         Catch::Contains("<code><bdi>one_draw.cpp</bdi></code>, <code><bdi>a") &&
                         Catch::Contains("<bdi>f</bdi></code></span>"));
}

TEST_CASE("mean and quartiles are as NumPy has them", "[exact]") {
    const auto middle = nn::grading::middle_of({4, 1, 3, 2});
    REQUIRE(middle);
    CHECK(middle->mean == 2.5);
    CHECK(middle->lower_quartile == 1.75);
    CHECK(middle->median == 2.5);
    CHECK(middle->upper_quartile == 3.25);
    CHECK(nn::grading::middle_of({7})->upper_quartile == 7.0);
    CHECK_FALSE(nn::grading::middle_of({}));
}

TEST_CASE("the hardest task is the one that the fewest passed of those who handed in", "[exact]") {
    const auto tasks = nn::grading::task_passes(a_class::records(), a_class::exercises());
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[0].task->id == "law");
    CHECK(tasks[0].passed == 1);
    CHECK(tasks[0].handed_in == 3);
    CHECK(tasks[1].task->id == "row");
    CHECK(tasks[1].passed == 1);
    CHECK(tasks[1].handed_in == 2);
    CHECK(tasks[2].task->id == "support");
}

TEST_CASE("a diagnosis counts once an answer, the commonest first", "[exact]") {
    const auto all = nn::grading::diagnoses({a_class::partly_right("a"), a_class::broken("b"),
                                             a_class::partly_right("c"), a_class::right("d"),
                                             a_class::rejected("e"), a_class::not_graded("f")});
    REQUIRE(all.size() == 3);
    CHECK(all[0].what.en() == "a lazy expression, drawn twice");
    CHECK(all[0].verdict.empty());
    CHECK(all[0].count == 2);
    CHECK(all[1].verdict == "COMPILE_ERROR");
    CHECK(all[1].count == 1);
    CHECK(all[2].verdict == "SIGNAL");
}

TEST_CASE("a histogram has few columns, holds everybody, and full marks apart", "[exact]") {
    for (const int full : {1, 4, 10, 11, 14, 100, 207, 210, 1000}) {
        CAPTURE(full);
        std::vector<int> scores;
        for (int score = 0; score <= full; ++score) {
            scores.push_back(score);
        }
        const auto columns = nn::grading::histogram_of(scores, full);
        CHECK(columns.size() <= 12);
        int next = 0;
        for (const auto& column : columns) {
            CHECK(column.from == next);
            CHECK(column.count == column.to - column.from + 1);
            next = column.to + 1;
        }
        CHECK(columns.back().from == full);
        CHECK(columns.back().count == 1);
    }
}

TEST_CASE("the teacher's page shows the class, its charts and everybody in it", "[exact]") {
    const std::string html = teacher_page_of(a_class::records(), a_class::roster());
    const markup::Element page = page_rules::check_page(html);
    const std::string text = markup::text_of(page);
    for (const char* part : {"Results of the class", "全班结果", "half of them are 0", "33 % (1/3)",
                             "a lazy expression, drawn twice", "惰性表达式抽了两次",
                             "COMPILE_ERROR", "The file does not compile.", "not in the roster",
                             "名单上没有", "zhao", "INFRA", "/secret/path is full", "notes.txt",
                             "李雷", "0–1 points: 1; 2–3 points: 1; 14 points: 1."}) {
        CHECK_THAT(text, Catch::Contains(part));
    }
    for (const char* name : {"bao", "li", "mei", "wang", "zip"}) {
        CHECK_THAT(html, Catch::Contains(std::string("href=\"feedback/") + name + ".html\""));
    }
    CHECK(a_class::count_of(html, "not in the roster") == 3);
    for (const markup::Element* chart : markup::find_all(page, "svg")) {
        CHECK(chart->attributes.at("role") == "img");
        CHECK(chart->children.at(0).name == "title");
        CHECK_FALSE(chart->children.at(0).text.empty());
    }
}

TEST_CASE("the teacher's page shows no points where nothing was graded", "[exact]") {
    Record record = a_class::right("wang");
    record.verdict = nn::grading::State::infra;
    const markup::Element page = page_rules::check_page(teacher_page_of({record}));
    for (const markup::Element* cell : markup::find_all(page, "td")) {
        if (cell->attributes.at("class").starts_with("number")) {
            CHECK(cell->text == "–");
        }
    }
}

TEST_CASE("the teacher's page is the same whatever the order of the records", "[exact]") {
    auto records = a_class::records();
    const std::string html = teacher_page_of(records, a_class::roster());
    for (std::size_t i = 0; i < records.size(); ++i) {
        std::rotate(records.begin(), records.begin() + 1, records.end());
        CHECK(teacher_page_of(records, a_class::roster()) == html);
    }
}

TEST_CASE("what was skipped, not understood or of nobody sure is named", "[exact]") {
    const auto roster = nn::grading::read_roster(
        "name,Canvas ID,导师\n\"Smith, Bob\",340934,x\nAnn,340777,x\nAnn,,x\n");
    const std::string html = teacher_page(
        {a_class::right("Ann")}, a_class::exercises(),
        {.roster = roster, .passed_over = {"smithbob_340934_8877_hw.rar", "Thumbs.db"}});
    page_rules::check_page(html);
    for (const char* text : {"Whose is Ann?", "handed in what is no .zip:", "Skipped",
                             "<li><code><bdi>smithbob_340934_8877_hw.rar</bdi></code></"
                             "li>\n<li><code><bdi>Thumbs.db"}) {
        CHECK_THAT(html, Catch::Contains(text));
    }
    CHECK_THAT(teacher_page_of({a_class::judged_in_part("li")}),
               Catch::Contains("There is no score until 05_direct_editing/1_rows"));
    CHECK_THAT(teacher_page_of({a_class::too_deep("li")}),
               Catch::Contains("<bdi>1/2/3/4/5/6/7/8/9/</bdi></code> <span lang=\"en\">(too deep"));
}

TEST_CASE("a class of nobody has a page", "[exact]") {
    page_rules::check_page(teacher_page_of({}));
    CHECK_THAT(teacher_page_of({}, a_class::roster()), Catch::Contains("Wang, Wu"));
}

TEST_CASE("the teacher's page says that some were graded without a sandbox", "[exact]") {
    auto records = a_class::records();
    CHECK(teacher_page_of(records).find("NOT SANDBOXED") == std::string::npos);
    records[1].jail = nn::grading::Jail::landlock;
    CHECK_THAT(teacher_page_of(records), Catch::Contains("The sandbox was Landlock"));
    records[0].is_sandboxed = false;
    CHECK(a_class::count_of(teacher_page_of(records), "NOT SANDBOXED") == 2);
}

TEST_CASE("hostile texts stay text on the teacher's page", "[exact]") {
    std::vector<Record> records;
    nn::grading::Roster roster;
    for (const std::string& text : a_class::hostile_texts()) {
        records.push_back(a_class::hostile(text));
        roster.push_back({.folder = "absent " + text, .name = text});
    }
    const std::vector<nn::Text> notes(1,
                                      {a_class::hostile_texts()[0], a_class::hostile_texts()[1]});
    const std::string html =
        teacher_page(records, a_class::exercises(),
                     {.roster = nn::grading::RosterFile{.students = roster, .notes = notes},
                      .passed_over = a_class::hostile_texts(),
                      .title = records[0].submission,
                      .language = Language::both});
    page_rules::check_page(html);
    CHECK(html.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
}
