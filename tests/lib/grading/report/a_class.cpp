#include "a_class.hpp"

namespace a_class {
namespace {

using nn::exercise::Exercise;
using nn::grading::Finding;
using nn::grading::Record;
using nn::grading::Result;
using nn::grading::State;
using nn::grading::Verdict;

Exercise one_draw() {
    return {.tasks = {{"support", 2, {}, {"0, or 5 to 10 in size", "为 0 或 5 到 10"}},
                      {"law", 8, {}, {"half of them are 0", "一半为 0"}}},
            .chapter = "a_chapter",
            .section = "04_custom",
            .name = "1_one_draw",
            .title = {"One draw", "一次抽取"},
            .teaches = {"One number knows its case.", "一个数知道自己属于哪一段。"},
            .read_on = {"Section 04.", "第 04 节。"}};
}

Exercise rows() {
    return {.tasks = {{"row", 4, {}, {"row 0 is 42", "第 0 行为 42"}}},
            .chapter = "a_chapter",
            .section = "05_direct_editing",
            .name = "1_rows",
            .title = {"Rows", "按行"},
            .teaches = {"A view edits.", "视图可以修改。"},
            .read_on = {"Section 05.", "第 05 节。"}};
}

Finding support(const Verdict& verdict = {}) {
    return {.id = "support", .of = 2, .verdict = verdict};
}

Finding law(const Verdict& verdict = {}) {
    return {.id = "law", .of = 8, .verdict = verdict};
}

Finding row(const Verdict& verdict = {}) {
    return {.id = "row", .of = 4, .verdict = verdict};
}

constexpr const char* first = "04_custom/1_one_draw";
constexpr const char* second = "05_direct_editing/1_rows";

Record graded(const std::string& name, std::vector<Result> results) {
    return {.submission = name,
            .source_hash = "0123456789abcdef",
            .grader = "grader 1.2.3",
            .exercises = std::move(results)};
}

}  // namespace

const nn::grading::Exercises& exercises() {
    static const std::vector<Exercise> all{one_draw(), rows()};
    static const nn::grading::Exercises pointers{&all[0], &all[1]};
    return pointers;
}

Record right(const std::string& name) {
    return graded(name,
                  {{.id = first, .tasks = {support(), law()}}, {.id = second, .tasks = {row()}}});
}

Record partly_right(const std::string& name) {
    Finding wrong = law(State::wrong);
    wrong.expected = {"half zeros", "一半为零"};
    wrong.found = {"a third zeros", "三分之一为零"};
    wrong.looks_like = nn::Text("a lazy expression, drawn twice", "惰性表达式抽了两次");
    return graded(
        name,
        {{.id = first, .verdict = State::wrong, .tasks = {support(), wrong}},
         {.id = second, .verdict = State::not_handed_in, .tasks = {row(State::not_handed_in)}}});
}

Record broken(const std::string& name) {
    Record record = graded(
        name,
        {{.id = first,
          .verdict = State::compile_error,
          .problem = {"line 3: expected ';'", "第 3 行：缺少 ';'"},
          .tasks = {support(State::compile_error), law(State::compile_error)}},
         {.id = second, .verdict = {State::signal, "11"}, .tasks = {row({State::signal, "11"})}}});
    record.ignored = {"notes.txt"};
    return record;
}

Record rejected(const std::string& name) {
    return {.submission = name,
            .source_hash = "0123456789abcdef",
            .grader = "grader 1.2.3",
            .verdict = {State::rejected, "zip bomb"},
            .problem = {"It unpacks to too much.", "解压后过大。"}};
}

Record judged_in_part(const std::string& name) {
    return graded(name, {{.id = first, .tasks = {support(), law()}},
                         {.id = second,
                          .verdict = {State::rejected, "duplicate"},
                          .problem = {"a and b are both there and differ.", "a 与 b 不同。"},
                          .tasks = {row({State::rejected, "duplicate"})}}});
}

Record too_deep(const std::string& name) {
    Record record = partly_right(name);
    record.ignored = {"1/2/3/4/5/6/7/8/9/"};
    return record;
}

Record not_graded(const std::string& name) {
    return {.submission = name,
            .source_hash = "0123456789abcdef",
            .grader = "grader 1.2.3",
            .verdict = State::infra,
            .problem = {"/secret/path is full", "/secret/path 已满"}};
}

Record without_exercise(const std::string& name) {
    Record record = graded(
        name,
        {{.id = first,
          .verdict = State::not_handed_in,
          .tasks = {support(State::not_handed_in), law(State::not_handed_in)}},
         {.id = second, .verdict = State::not_handed_in, .tasks = {row(State::not_handed_in)}}});
    record.ignored = {"one_draw.cpp", "a", "b", "c", "d", "e", "f"};
    return record;
}

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "a & b &amp; &#60;",
        "]]><!-- --></testcase>",
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "two\nlines, \"quoted\"; and\r\nmore",
        "\xE2\x80\xAEtxt.exe",
        std::string("nul\0bell\a escape\x1b[31m", 21),
        "broken \xff\xc3 bytes",
        "\xEF\xBF\xBE\xEF\xBF\xBF",
        "🎉 李雷 العربية",
        "../../etc/passwd",
        "javascript:alert(1)",
        std::string(5000, 'x'),
    };
    return texts;
}

Record hostile(const std::string& text) {
    const nn::Text both{text, text};
    Finding wrong{.id = text, .of = 8, .verdict = {State::signal, text}};
    wrong.expected = both;
    wrong.found = both;
    wrong.looks_like = both;
    Record record =
        graded(text, {{.id = first, .verdict = State::wrong, .tasks = {support(), wrong}},
                      {.id = second,
                       .verdict = {State::rejected, text},
                       .problem = both,
                       .tasks = {row({State::rejected, text})}}});
    record.ignored = {text};
    return record;
}

std::vector<Record> records() {
    return {not_graded("wang"), right("li"), broken("bao"), rejected("zip"), partly_right("mei")};
}

nn::grading::Roster roster() {
    return {{.folder = "wang",
             .name = "Wang, Wu",
             .id = "1003",
             .login = "wwu",
             .email = "w@x.cn",
             .section = "01"},
            {.folder = "zhao",
             .name = "Zhao",
             .id = "1002",
             .login = "zhao",
             .email = "z@x.cn",
             .section = "02"},
            {.folder = "li",
             .name = "李雷",
             .id = "1001",
             .login = "lilei",
             .email = "l@x.cn",
             .section = "01"}};
}

std::size_t count_of(std::string_view whole, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = whole.find(part); at != std::string_view::npos;
         at = whole.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

}  // namespace a_class
