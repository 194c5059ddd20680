#include "grading/report/teacher_page.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "grading/report/attendance.hpp"
#include "grading/report/chart.hpp"
#include "grading/report/html.hpp"
#include "grading/report/page.hpp"
#include "grading/report/submission_table.hpp"
#include "grading/report/summary.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

std::string fact(const Text& label, const std::string& value) {
    return "<div><dt>" + said(label) + "</dt><dd>" + value + "</dd></div>\n";
}

std::string counts(const Summary& summary, const Roster& roster) {
    std::string list =
        fact({"graded", "已评分"}, std::to_string(summary.graded)) +
        fact({"rejected", "未被接收"}, std::to_string(summary.rejected)) +
        fact({"judged in part", "只评了一部分"}, std::to_string(summary.in_part)) +
        fact({"without an exercise", "没有练习"}, std::to_string(summary.without_exercise)) +
        fact({"not graded", "未评分"}, std::to_string(summary.not_graded));
    if (!roster.empty()) {
        list += fact({"absent", "未交"}, std::to_string(summary.absent));
    }
    return "<dl class=\"facts\">\n" + list + "</dl>\n";
}

std::string scores(const Summary& summary, int full) {
    const auto middle = middle_of(summary.scores);
    if (!middle) {
        return "";
    }
    const auto number = [](double value) { return fmt::format("{:.1f}", value); };
    const Text caption =
        say("Graded submissions by their points, of {}. Each bar begins at its number and ends "
            "before the next one's; the last is full marks.",
            "已评分的提交按得分分布，满分 {} "
            "分。每条从所标的分数起，到下一条之前为止；最后一条是满分。",
            full);
    return said({"Scores", "分数"}, "h2") + "<dl class=\"facts\">\n" +
           fact({"mean", "平均"}, number(middle->mean)) +
           fact({"lower quartile", "下四分位数"}, number(middle->lower_quartile)) +
           fact({"median", "中位数"}, number(middle->median)) +
           fact({"upper quartile", "上四分位数"}, number(middle->upper_quartile)) +
           "</dl>\n<figure>\n" + histogram_chart(histogram_of(summary.scores, full)) +
           "<figcaption>" + said(caption) + "</figcaption>\n</figure>\n";
}

constexpr std::size_t most_bars = 12;

std::string hardest_tasks(const std::vector<TaskPasses>& tasks) {
    std::vector<Bar> bars;
    for (const TaskPasses& passes : tasks) {
        if (bars.size() < most_bars && passes.passed < passes.handed_in) {
            bars.push_back({.label = fmt::format(
                                "{} <code class=\"quiet\">{} {}</code>", said(passes.task->asks),
                                escaped(passes.exercise->id()), escaped(passes.task->id)),
                            .share = passes.share(),
                            .value = fmt::format("{:.0f} % ({}/{})", 100.0 * passes.share(),
                                                 passes.passed, passes.handed_in)});
        }
    }
    return bars.empty() ? ""
                        : said({"The hardest tasks", "最难的任务"}, "h2") +
                              said({"The share that passed, of those who handed in the exercise.",
                                    "交了该练习的人中，通过这项任务的比例。"},
                                   "p") +
                              bar_list(bars);
}

std::string commonest(const std::vector<Diagnosis>& all) {
    std::vector<Bar> bars;
    for (const Diagnosis& diagnosis : all) {
        if (bars.size() == most_bars) {
            break;
        }
        const std::string word =
            diagnosis.verdict.empty()
                ? ""
                : fmt::format("<code class=\"verdict\">{}</code> ", escaped(diagnosis.verdict));
        bars.push_back({.label = word + said(diagnosis.what),
                        .share = static_cast<double>(diagnosis.count) / all.front().count,
                        .value = std::to_string(diagnosis.count)});
    }
    return bars.empty()
               ? ""
               : said({"The commonest diagnoses", "最常见的错误"}, "h2") +
                     said(
                         {"In how many answers to an exercise: what a wrong one looks like, or how "
                          "it went wrong.",
                          "出现在多少份练习答案中：错误的答案看起来像什么，或者是怎样出错的。"},
                         "p") +
                     bar_list(bars);
}

std::string file_list(const std::vector<std::string>& files) {
    std::string list;
    for (const std::string& file : files) {
        list += (list.empty() ? "" : ", ") + ("<code>" + named(file) + "</code>");
    }
    return list;
}

std::string absent(const std::vector<Absent>& students) {
    if (students.empty()) {
        return "";
    }
    std::string list = said({"Absent", "未交名单"}, "h2") +
                       said({"Students of the roster without a submission. Their score is empty.",
                             "名单上没有交作业的学生，成绩为空。"},
                            "p") +
                       "<ul>\n";
    for (const auto& [student, files] : students) {
        list += "<li>" + named(student->shown_name());
        if (!student->folder.empty()) {
            list += " <code class=\"quiet\">" + named(student->folder) + "</code>";
        }
        if (!files.empty()) {
            list += " <span class=\"bad\">" +
                    said({"handed in what is no .zip:", "交来的不是 .zip："}) + "</span> " +
                    file_list(files);
        }
        list += "</li>\n";
    }
    return list + "</ul>\n";
}

std::string passed_over(const std::vector<std::string>& files) {
    if (files.empty()) {
        return "";
    }
    std::string list = said({"Skipped", "已略过"}, "h2") +
                       said({"These stand beside the submissions and are none: a submission is a "
                             "folder or a .zip.",
                             "它们与提交放在一起，却不是提交：提交应是文件夹或 .zip。"},
                            "p") +
                       "<ul>\n";
    for (const std::string& file : files) {
        list += "<li><code>" + named(file) + "</code></li>\n";
    }
    return list + "</ul>\n";
}

// What a teacher should know of the roster before the scores go anywhere.
std::string notes(const std::vector<Record>& records, const ReportOptions& options) {
    if (!options.roster) {
        return "";
    }
    std::vector<Text> all = options.roster->notes;
    std::ranges::copy(unsure(records, options.roster->students), std::back_inserter(all));
    std::string list;
    for (const Text& note : all) {
        list += said(note, "p");
    }
    return list.empty() ? "" : "<div class=\"note bad\">" + list + "</div>\n";
}

}  // namespace

std::string teacher_page(const std::vector<Record>& records, const Exercises& exercises,
                         const ReportOptions& options) {
    const Roster roster = options.roster ? options.roster->students : Roster{};
    const Summary summary = summarize(records, roster);
    const std::string body =
        "<p class=\"quiet\">" + named(options.title) + "</p>\n<h1>" +
        said({"Results of the class", "全班结果"}) + "</h1>\n" + sandbox_note(records) +
        notes(records, options) + counts(summary, roster) +
        scores(summary, full_points(exercises)) + hardest_tasks(task_passes(records, exercises)) +
        commonest(diagnoses(records)) + submission_table(records, exercises, roster) +
        absent(absent_students(records, roster, options.passed_over)) +
        passed_over(options.passed_over);
    return html_page({"Results · " + options.title, "全班结果 · " + options.title}, body,
                     options.language);
}

}  // namespace nn::grading
