#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/feedback.hpp"
#include "page_rules.hpp"

using nn::Language;
using nn::grading::feedback_page;
using nn::grading::Record;

namespace {

std::string page_of(const Record& record, const std::string& name = "Li Lei") {
    return feedback_page(record, a_class::exercises(), name, "Init", Language::en);
}

}  // namespace

TEST_CASE("a feedback page tells points, what was asked, and what was found, in both languages",
          "[exact]") {
    const std::string html = page_of(a_class::partly_right("mei"));
    const std::string text = markup::text_of(page_rules::check_page(html));
    for (const char* part : {"Li Lei",
                             "Init",
                             "One draw",
                             "一次抽取",
                             "half of them are 0",
                             "一半为 0",
                             "half zeros",
                             "一半为零",
                             "a third zeros",
                             "三分之一为零",
                             "a lazy expression, drawn twice",
                             "惰性表达式抽了两次",
                             "The answer is wrong.",
                             "答案不对。",
                             "WRONG",
                             "./workbook hint 04_custom/1_one_draw",
                             "NOT_HANDED_IN",
                             "Nothing was handed in for it.",
                             "2 / 10",
                             "0 / 4"}) {
        CHECK_THAT(text, Catch::Contains(part));
    }
    CHECK_THAT(html, Catch::Contains("<strong>2</strong> / 14"));
    CHECK(html.find("NOT SANDBOXED") == std::string::npos);
}

TEST_CASE("a feedback page tells why nothing could be judged, and what was ignored", "[exact]") {
    const std::string text =
        markup::text_of(page_rules::check_page(page_of(a_class::broken("bao"))));
    for (const char* part :
         {"COMPILE_ERROR", "The file does not compile.", "文件无法编译。", "line 3: expected ';'",
          "第 3 行：缺少 ';'", "SIGNAL(11)", "The program crashed (signal 11).", "notes.txt"}) {
        CHECK_THAT(text, Catch::Contains(part));
    }
    const std::string rejected =
        markup::text_of(page_rules::check_page(page_of(a_class::rejected("zip"))));
    CHECK_THAT(rejected, Catch::Contains("It was not accepted (zip bomb)."));
    CHECK_THAT(rejected, Catch::Contains("解压后过大。"));
    CHECK(rejected.find("/ 14") == std::string::npos);
    const std::string nothing =
        markup::text_of(page_rules::check_page(page_of(a_class::without_exercise("hua"))));
    CHECK_THAT(nothing, Catch::Contains("holds no exercise") && Catch::Contains("one_draw.cpp"));
    CHECK(nothing.find("/ 14") == std::string::npos);
}

TEST_CASE("full marks ask for no hint, and say what was shown", "[exact]") {
    const std::string html = page_of(a_class::right("li"));
    CHECK(html.find("workbook hint") == std::string::npos);
    CHECK_THAT(html, Catch::Contains("One number knows its case."));
    CHECK_THAT(html, Catch::Contains("<strong>14</strong> / 14"));
}

TEST_CASE("who was not graded sees no points, and nothing of what went wrong with us", "[exact]") {
    Record record = a_class::right("wang");
    record.verdict = nn::grading::State::infra;
    record.problem = {"/secret/path is full", "/secret/path 已满"};
    const std::string html = page_of(record);
    page_rules::check_page(html);
    CHECK(html.find("class=\"total\"") == std::string::npos);
    CHECK(html.find("At a glance") == std::string::npos);
    CHECK(html.find("10 / 10") == std::string::npos);
    CHECK(html.find("/secret") == std::string::npos);
    CHECK_THAT(html, Catch::Contains("It is not graded yet"));
    CHECK_THAT(html, Catch::Contains("尚未评分"));
}

TEST_CASE("a feedback page says that it was graded without a sandbox", "[exact]") {
    Record record = a_class::right("li");
    record.is_sandboxed = false;
    CHECK_THAT(page_of(record), Catch::Contains("NOT SANDBOXED"));
}

TEST_CASE("a feedback page names the sandbox that promises less", "[exact]") {
    Record record = a_class::right("li");
    CHECK(page_of(record).find("Landlock") == std::string::npos);
    record.jail = nn::grading::Jail::landlock;
    CHECK_THAT(page_of(record), Catch::Contains("The sandbox was Landlock"));
    page_rules::check_page(page_of(record));
}

TEST_CASE("a feedback page shows neither the hash of the source nor the grader's version",
          "[exact]") {
    const std::string html = page_of(a_class::right("li"));
    CHECK(html.find("0123456789abcdef") == std::string::npos);
    CHECK(html.find("1.2.3") == std::string::npos);
}

TEST_CASE("a page begins with the language that was asked for", "[exact]") {
    const Record record = a_class::right("li");
    const std::string zh = feedback_page(record, a_class::exercises(), "li", "t", Language::zh);
    CHECK_THAT(zh, Catch::Contains("id=\"show-zh\" checked=\"\"/>"));
    CHECK_THAT(zh, Catch::Contains("<html lang=\"zh-CN\">"));
    CHECK_THAT(page_of(record), Catch::Contains("id=\"show-en\" checked=\"\"/>"));
}

TEST_CASE("hostile texts stay text on a feedback page", "[exact]") {
    for (const std::string& text : a_class::hostile_texts()) {
        CAPTURE(text);
        const std::string html =
            feedback_page(a_class::hostile(text), a_class::exercises(), text, text, Language::both);
        page_rules::check_page(html);
        CHECK(html.find("\xE2\x80\xAE") == std::string::npos);
        CHECK(html.find("<script") == std::string::npos);
        CHECK(html.find("<img") == std::string::npos);
    }
}
