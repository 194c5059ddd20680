#include "grading/report/feedback_exercise.hpp"

#include <fmt/format.h>

#include "grading/report/exercises.hpp"
#include "grading/report/page.hpp"
#include "grading/report/score.hpp"

namespace nn::grading {
namespace {

Markup finding(const Text& label, const Text& what) {
    return what.en().empty() ? "" : element("dt", said(label)) + element("dd", said(what)) + "\n";
}

Markup findings(const Finding& task) {
    const Markup list =
        finding({"expected", "期望"}, task.expected) + finding({"found", "得到"}, task.found) +
        (task.looks_like ? finding({"looks like", "看起来像"}, *task.looks_like) : "");
    return list.empty() ? "" : element("dl.findings", list);
}

// The sign is for the eye; the words are for those who do not see it.
Markup mark(Literal name, std::string_view sign, const Text& words) {
    return element(name, element("span", {{"aria-hidden", "true"}}, sign) +
                             element("span.unseen", said(words)));
}

Markup mark_of(Verdict::Kind kind) {
    switch (kind) {
        case Verdict::Kind::passed:
            return mark("span.mark.good", "✓", {"passed", "通过"});
        case Verdict::Kind::not_done:
        case Verdict::Kind::not_graded:
            return mark("span.mark.quiet", "–", {"not judged", "未评判"});
        case Verdict::Kind::wrong:
        case Verdict::Kind::broken:
            break;
    }
    return mark("span.mark.bad", "✗", {"not passed", "未通过"});
}

Markup task_item(const Result& result, const Finding& task, const exercise::Exercise& exercise) {
    const exercise::Task* asked = find_task(exercise, task.id);
    Markup item =
        mark_of(task.verdict.kind()) +
        element("div", (asked != nullptr ? said(asked->asks) : "") + " " + quiet_code(task.id)) +
        element("div.number",
                fmt::format("{} / {}", result.was_judged() ? fmt::format("{}", task.points()) : "–",
                            task.of));
    if (!task.verdict.has_passed() && !result.verdict.is_of_all_tasks()) {
        item += element("div.detail", verdict_note(task.verdict) + findings(task));
    }
    return element("li", item) + "\n";
}

Markup problem_note(const Result& result) {
    if (!result.verdict.is_of_all_tasks()) {
        return "";
    }
    const bool is_bad = result.verdict.kind() == Verdict::Kind::broken;
    const Markup why =
        result.problem.en().empty() ? "" : element("p.problem", said(result.problem));
    return element(is_bad ? Literal("div.note.bad") : Literal("div.note"),
                   element("p", verdict_note(result.verdict)) + why);
}

Markup what_next(const Result& result, const exercise::Exercise& exercise) {
    if (result.verdict.has_passed()) {
        return said(exercise.teaches, "p");
    }
    return element("p", said({"Stuck? Ask for a hint:", "卡住了？看看提示："}) + " " +
                            element("code", "./workbook hint " + exercise.id()));
}

}  // namespace

Markup exercise_section(const Result& result, const exercise::Exercise& exercise,
                        std::size_t place) {
    Markup tasks;
    for (const Finding& task : result.tasks) {
        tasks += task_item(result, task, exercise);
    }
    const Markup head =
        element("h2", {{"id", fmt::format("exercise-{}", place)}},
                said(exercise.title) + " " + quiet_code(exercise.id())) +
        element("span.number", fmt::format("{} / {}", shown_points(result), exercise.points()));
    return element("section", element("div.head", head) + problem_note(result) +
                                  element("ul.tasks", tasks) + what_next(result, exercise)) +
           "\n";
}

}  // namespace nn::grading
