#include "grading/report/teacher_page.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "grading/report/attendance.hpp"
#include "grading/report/chart.hpp"
#include "grading/report/page.hpp"
#include "grading/report/submission_table.hpp"
#include "grading/report/summary.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

Markup facts(const std::vector<std::pair<Text, std::string>>& all) {
    Markup list;
    for (const auto& [label, value] : all) {
        list += element("div", element("dt", said(label)) + element("dd", value));
    }
    return element("dl.facts", list) + "\n";
}

Markup counts(const Summary& summary, const Roster& roster) {
    std::vector<std::pair<Text, std::string>> all{
        {{"graded", "已评分"}, std::to_string(summary.graded)},
        {{"rejected", "未被接收"}, std::to_string(summary.rejected)},
        {{"judged in part", "只评了一部分"}, std::to_string(summary.in_part)},
        {{"without an exercise", "没有练习"}, std::to_string(summary.without_exercise)},
        {{"not graded", "未评分"}, std::to_string(summary.not_graded)}};
    if (!roster.empty()) {
        all.push_back({{"absent", "未交"}, std::to_string(summary.absent)});
    }
    return facts(all);
}

Markup scores(const Summary& summary, int full) {
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
    return said({"Scores", "分数"}, "h2") +
           facts({{{"mean", "平均"}, number(middle->mean)},
                  {{"lower quartile", "下四分位数"}, number(middle->lower_quartile)},
                  {{"median", "中位数"}, number(middle->median)},
                  {{"upper quartile", "上四分位数"}, number(middle->upper_quartile)}}) +
           element("figure", histogram_chart(histogram_of(summary.scores, full)) +
                                 element("figcaption", said(caption)));
}

constexpr std::size_t most_bars = 12;

Markup hardest_tasks(const std::vector<TaskPasses>& tasks) {
    std::vector<Bar> bars;
    for (const TaskPasses& passes : tasks) {
        if (bars.size() < most_bars && passes.passed < passes.handed_in) {
            bars.push_back({.label = said(passes.task->asks) + " " +
                                     quiet_code(passes.exercise->id() + " " + passes.task->id),
                            .share = passes.share(),
                            .value = fmt::format("{:.0f} % ({}/{})", 100.0 * passes.share(),
                                                 passes.passed, passes.handed_in)});
        }
    }
    return list({"The hardest tasks", "最难的任务"},
                {"The share that passed, of those who handed in the exercise.",
                 "交了该练习的人中，通过这项任务的比例。"},
                bars_of(bars), {{"class", "bars"}});
}

Markup commonest(const std::vector<Diagnosis>& all) {
    std::vector<Bar> bars;
    for (const Diagnosis& diagnosis : all) {
        if (bars.size() == most_bars) {
            break;
        }
        const Markup word =
            diagnosis.verdict.empty() ? "" : element("code.verdict", diagnosis.verdict) + " ";
        bars.push_back({.label = word + said(diagnosis.what),
                        .share = static_cast<double>(diagnosis.count) / all.front().count,
                        .value = std::to_string(diagnosis.count)});
    }
    return list({"The commonest diagnoses", "最常见的错误"},
                {"In how many answers to an exercise: what a wrong one looks like, or how it went "
                 "wrong.",
                 "出现在多少份练习答案中：错误的答案看起来像什么，或者是怎样出错的。"},
                bars_of(bars), {{"class", "bars"}});
}

Markup absent(const std::vector<Absent>& students) {
    Markup items;
    for (const auto& [student, files] : students) {
        Markup item = named(student->shown_name());
        if (!student->folder.empty()) {
            item += " " + quiet_code(named(student->folder));
        }
        for (const std::string& file : files) {
            item += &file == files.data()
                        ? " " +
                              element("span.bad",
                                      said({"handed in what is no .zip:", "交来的不是 .zip："})) +
                              " "
                        : ", ";
            item += element("code", named(file));
        }
        items += element("li", item) + "\n";
    }
    return list({"Absent", "未交名单"},
                {"Students of the roster without a submission. Their score is empty.",
                 "名单上没有交作业的学生，成绩为空。"},
                items);
}

Markup passed_over(const std::vector<std::string>& files) {
    Markup items;
    for (const std::string& file : files) {
        items += element("li", element("code", named(file))) + "\n";
    }
    return list({"Skipped", "已略过"},
                {"These stand beside the submissions and are none: a submission is a folder or a "
                 ".zip.",
                 "它们与提交放在一起，却不是提交：提交应是文件夹或 .zip。"},
                items);
}

// What a teacher should know of the roster before the scores go anywhere.
Markup notes(const std::vector<Record>& records, const ReportOptions& options) {
    if (!options.roster) {
        return "";
    }
    std::vector<Text> all = options.roster->notes;
    std::ranges::copy(unsure(records, options.roster->students), std::back_inserter(all));
    Markup list;
    for (const Text& note : all) {
        list += said(note, "p");
    }
    return list.empty() ? "" : element("div.note.bad", list);
}

}  // namespace

std::string teacher_page(const std::vector<Record>& records, const Exercises& exercises,
                         const ReportOptions& options) {
    const Roster roster = options.roster ? options.roster->students : Roster{};
    const Summary summary = summarize(records, roster);
    const Markup body =
        element("p.quiet", named(options.title)) +
        element("h1", said({"Results of the class", "全班结果"})) + sandbox_note(records) +
        notes(records, options) + counts(summary, roster) +
        scores(summary, full_points(exercises)) + hardest_tasks(task_passes(records, exercises)) +
        commonest(diagnoses(records)) + submission_table(records, exercises, roster) +
        absent(absent_students(records, roster, options.passed_over)) +
        passed_over(options.passed_over);
    return html_page({"Results · " + options.title, "全班结果 · " + options.title}, body,
                     options.language);
}

}  // namespace nn::grading
