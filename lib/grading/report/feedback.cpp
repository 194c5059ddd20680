#include "grading/report/feedback.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/intake/names.hpp"
#include "grading/report/chart.hpp"
#include "grading/report/feedback_exercise.hpp"
#include "grading/report/page.hpp"
#include "grading/report/score.hpp"

namespace nn::grading {
namespace {

Markup ask_your_teacher() {
    return said({"Ask your teacher whether you may hand it in again.", "能否重交请问老师。"}, "p");
}

Markup note(Literal name, const Markup& sentence, const Markup& more) {
    return element(name, element("p", sentence) + more);
}

Markup total(const Record& record, int full) {
    if (!record.is_graded()) {
        return note("div.note", verdict_note(record.verdict),
                    said({"You lose nothing by it: it is going to be graded again.",
                          "这不影响你的成绩，之后会重新评分。"},
                         "p"));
    }
    if (holds_no_exercise(record)) {
        return note("div.note.bad",
                    said({"What you handed in holds no exercise.", "你交来的内容中没有练习。"}),
                    said({"A file counts in a folder that is called like its section, such as "
                          "04_custom/1_one_draw.cpp. You have no score yet.",
                          "文件要放在与小节同名的文件夹里才算数，例如 04_custom/1_one_draw.cpp。"
                          "你还没有成绩。"},
                         "p") +
                        ask_your_teacher());
    }
    if (!has_score(record)) {
        return was_taken(record)
                   ? note("div.note.bad", said(*why_no_score(record)), ask_your_teacher())
                   : "";
    }
    const double share = full == 0 ? 0.0 : static_cast<double>(record.points()) / full;
    return element("p.total", element("strong", std::to_string(record.points())) +
                                  fmt::format(" / {} ", full) + said({"points", "分"})) +
           single_bar(share, fmt::format("{:.0f} %", 100.0 * share));
}

// Why nothing of the submission was taken.
Markup why_refused(const Record& record) {
    return record.verdict.kind() != Verdict::Kind::broken
               ? ""
               : note("div.note.bad", verdict_note(record.verdict),
                      element("p.problem", said(record.problem)));
}

Markup row_of(const Result& result, const exercise::Exercise& exercise, std::size_t place) {
    return element("tr", element("th", {{"scope", "row"}},
                                 element("a", {{"href", fmt::format("#exercise-{}", place)}},
                                         said(exercise.title)) +
                                     " " + quiet_code(exercise.id()) + empty_element("br") +
                                     verdict_note(result.verdict)) +
                             element("td.number", fmt::format("{} / {}", shown_points(result),
                                                              exercise.points()))) +
           "\n";
}

Markup ignored_files(const std::vector<std::string>& files) {
    Markup items;
    for (const std::string& file : files) {
        items += element("li", ignored_item(file)) + "\n";
    }
    return list(
        {"Ignored files", "被忽略的文件"},
        {"These were handed in and belong to no exercise.", "交来的这些文件不属于任何练习。"},
        items);
}

// The exercises at a glance, and each by itself
Markup results(const Record& record, const Exercises& exercises) {
    Markup rows;
    Markup details;
    std::size_t place = 0;
    for (const exercise::Exercise* exercise : exercises) {
        if (const Result* result = find_exercise(record, exercise->id())) {
            ++place;
            rows += row_of(*result, *exercise, place);
            details += exercise_section(*result, *exercise, place);
        }
    }
    if (rows.empty()) {
        return "";
    }
    const Markup heading = element("th", {{"scope", "col"}}, said({"Exercise", "练习"})) +
                           element("th.number", {{"scope", "col"}}, said({"Points", "得分"}));
    return said({"At a glance", "总览"}, "h2") +
           element("table", element("thead", element("tr", heading)) + element("tbody", rows)) +
           details;
}

}  // namespace

std::string feedback_page(const Record& record, const Exercises& exercises, const std::string& name,
                          const std::string& title, Language language) {
    const Markup body =
        element("p.quiet", named(title)) +
        element("h1", said({"Feedback for", "作业反馈："}) + " " + named(name)) +
        sandbox_note({&record, 1}) + total(record, full_points(exercises)) + why_refused(record) +
        (was_taken(record) && !holds_no_exercise(record) ? results(record, exercises) : "") +
        ignored_files(record.ignored);
    return html_page({"Feedback · " + title, "作业反馈 · " + title}, body, language);
}

std::string feedback_file_of(const Record& record) {
    return file_name_of(record.submission) + ".html";
}

}  // namespace nn::grading
