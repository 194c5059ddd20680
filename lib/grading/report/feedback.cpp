#include "grading/report/feedback.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/intake/names.hpp"
#include "grading/report/chart.hpp"
#include "grading/report/feedback_exercise.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/page.hpp"

namespace nn::grading {
namespace {

std::string total(const Record& record, int full) {
    if (!record.is_graded()) {
        return R"(<div class="note"><p>)" + verdict_note(record.verdict) + "</p>" +
               said({"You lose nothing by it: it is going to be graded again.",
                     "这不影响你的成绩，之后会重新评分。"},
                    "p") +
               "</div>\n";
    }
    if (holds_no_exercise(record)) {
        return R"(<div class="note bad"><p>)" +
               said({"What you handed in holds no exercise.", "你交来的内容中没有练习。"}) +
               "</p>" +
               said({"A file counts in a folder that is called like its section, such as "
                     "04_custom/1_one_draw.cpp. You have no score yet. Ask your teacher whether "
                     "you may hand it in again.",
                     "文件要放在与小节同名的文件夹里才算数，例如 04_custom/1_one_draw.cpp。"
                     "你还没有成绩，能否重交请问老师。"},
                    "p") +
               "</div>\n";
    }
    if (!has_score(record)) {
        return was_taken(record)
                   ? R"(<div class="note bad"><p>)" + said(*why_no_score(record)) + "</p>" +
                         said({"Ask your teacher whether you may hand it in again.",
                               "能否重交请问老师。"},
                              "p") +
                         "</div>\n"
                   : "";
    }
    const double share = full == 0 ? 0.0 : static_cast<double>(record.points()) / full;
    return fmt::format("<p class=\"total\"><strong>{}</strong> / {} {}</p>\n{}\n", record.points(),
                       full, said({"points", "分"}),
                       single_bar(share, fmt::format("{:.0f} %", 100.0 * share)));
}

// Why nothing of the submission was taken.
std::string why_refused(const Record& record) {
    if (outcome_of(record.verdict) != Outcome::broken) {
        return "";
    }
    return fmt::format("<div class=\"note bad\"><p>{}</p><p class=\"problem\">{}</p></div>\n",
                       verdict_note(record.verdict), said(record.problem));
}

std::string row_of(const ExerciseRecord& result, const exercise::Exercise& exercise,
                   std::size_t place) {
    return fmt::format(
        R"(<tr><th scope="row"><a href="#exercise-{}">{}</a> <code class="quiet">{}</code>)"
        "<br>{}</th><td class=\"number\">{} / {}</td></tr>\n",
        place, said(exercise.title), escaped(exercise.id()), verdict_note(result.verdict),
        shown_points(result), exercise.points());
}

std::string ignored_files(const Record& record) {
    if (record.ignored.empty()) {
        return "";
    }
    std::string list =
        said({"Ignored files", "被忽略的文件"}, "h2") +
        said({"These were handed in and belong to no exercise.", "交来的这些文件不属于任何练习。"},
             "p") +
        "<ul>\n";
    for (const std::string& file : record.ignored) {
        list += "<li>" + ignored_item(file) + "</li>\n";
    }
    return list + "</ul>\n";
}

// The exercises at a glance, and each by itself
std::string results(const Record& record, const Exercises& exercises) {
    std::string rows;
    std::string details;
    std::size_t place = 0;
    for (const exercise::Exercise* exercise : exercises) {
        if (const ExerciseRecord* result = find_exercise(record, exercise->id())) {
            ++place;
            rows += row_of(*result, *exercise, place);
            details += exercise_section(*result, *exercise, place);
        }
    }
    if (rows.empty()) {
        return "";
    }
    return said({"At a glance", "总览"}, "h2") + "<table>\n<thead><tr><th scope=\"col\">" +
           said({"Exercise", "练习"}) + R"(</th><th scope="col" class="number">)" +
           said({"Points", "得分"}) + "</th></tr></thead>\n<tbody>\n" + rows +
           "</tbody>\n</table>\n" + details;
}

}  // namespace

std::string feedback_page(const Record& record, const Exercises& exercises, const std::string& name,
                          const std::string& title, Language language) {
    const std::string body =
        fmt::format("<p class=\"quiet\">{}</p>\n<h1>{} {}</h1>\n", named(title),
                    said({"Feedback for", "作业反馈："}), named(name)) +
        sandbox_note({&record, 1}) + total(record, full_points(exercises)) + why_refused(record) +
        (was_taken(record) && !holds_no_exercise(record) ? results(record, exercises) : "") +
        ignored_files(record);
    return html_page({"Feedback · " + title, "作业反馈 · " + title}, body, language);
}

std::string feedback_file_of(const Record& record) {
    return file_name_of(record.submission) + ".html";
}

}  // namespace nn::grading
