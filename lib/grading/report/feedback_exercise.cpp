#include "grading/report/feedback_exercise.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/exercises.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/page.hpp"

namespace nn::grading {
namespace {

Markup finding(const Text& label, const Text& what) {
    return what.en().empty() ? "" : element("dt", said(label)) + element("dd", said(what)) + "\n";
}

Markup findings(const TaskRecord& task) {
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

Markup mark_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::passed:
            return mark("span.mark.good", "✓", {"passed", "通过"});
        case Outcome::not_done:
        case Outcome::not_graded:
            return mark("span.mark.quiet", "–", {"not judged", "未评判"});
        case Outcome::wrong:
        case Outcome::broken:
            break;
    }
    return mark("span.mark.bad", "✗", {"not passed", "未通过"});
}

Markup task_item(const ExerciseRecord& result, const TaskRecord& task,
                 const exercise::Exercise& exercise) {
    const exercise::Task* asked = find_task(exercise, task.id);
    const Outcome outcome = outcome_of(verdict_of(result, task));
    Markup item =
        mark_of(outcome) +
        element("div", (asked != nullptr ? said(asked->asks) : "") + " " + quiet_code(task.id)) +
        element("div.number",
                fmt::format("{} / {}", was_judged(result) ? fmt::format("{}", task.points) : "–",
                            task.of));
    if (outcome != Outcome::passed && !is_unjudged(result)) {
        item += element("div.detail", verdict_note(task.verdict) + findings(task));
    }
    return element("li", item) + "\n";
}

Markup problem_note(const ExerciseRecord& result) {
    if (!is_unjudged(result)) {
        return "";
    }
    const bool is_bad = outcome_of(result.verdict) == Outcome::broken;
    const Markup why =
        result.problem.en().empty() ? "" : element("p.problem", said(result.problem));
    return element(is_bad ? Literal("div.note.bad") : Literal("div.note"),
                   element("p", verdict_note(result.verdict)) + why);
}

Markup what_next(const ExerciseRecord& result, const exercise::Exercise& exercise) {
    const bool is_solved = std::ranges::all_of(result.tasks, [&result](const TaskRecord& task) {
        return outcome_of(verdict_of(result, task)) == Outcome::passed;
    });
    if (is_solved) {
        return said(exercise.teaches, "p");
    }
    return element("p", said({"Stuck? Ask for a hint:", "卡住了？看看提示："}) + " " +
                            element("code", "./workbook hint " + exercise.id()));
}

}  // namespace

Markup exercise_section(const ExerciseRecord& result, const exercise::Exercise& exercise,
                        std::size_t place) {
    Markup tasks;
    for (const TaskRecord& task : result.tasks) {
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
