#include "grading/report/feedback_exercise.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/exercises.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/page.hpp"

namespace nn::grading {
namespace {

std::string finding(const Text& label, const Text& what) {
    return what.en().empty() ? "" : "<dt>" + said(label) + "</dt><dd>" + said(what) + "</dd>\n";
}

std::string findings(const TaskRecord& task) {
    const std::string list =
        finding({"expected", "期望"}, task.expected) + finding({"found", "得到"}, task.found) +
        (task.looks_like ? finding({"looks like", "看起来像"}, *task.looks_like) : "");
    return list.empty() ? "" : "<dl class=\"findings\">\n" + list + "</dl>\n";
}

// The sign is for the eye; the words are for those who do not see it.
std::string mark(std::string_view kind, std::string_view sign, const Text& words) {
    return fmt::format(
        "<span class=\"mark {}\"><span aria-hidden=\"true\">{}</span><span "
        "class=\"unseen\">{}</span></span>",
        kind, sign, said(words));
}

std::string mark_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::passed:
            return mark("good", "✓", {"passed", "通过"});
        case Outcome::not_done:
        case Outcome::not_graded:
            return mark("quiet", "–", {"not judged", "未评判"});
        case Outcome::wrong:
        case Outcome::broken:
            break;
    }
    return mark("bad", "✗", {"not passed", "未通过"});
}

std::string task_item(const ExerciseRecord& result, const TaskRecord& task,
                      const exercise::Exercise& exercise) {
    const exercise::Task* asked = find_task(exercise, task.id);
    const Outcome outcome = outcome_of(verdict_of(result, task));
    std::string item = fmt::format(
        "<li>{}<div>{} <code class=\"quiet\">{}</code></div><div class=\"number\">{} / {}</div>\n",
        mark_of(outcome), asked != nullptr ? said(asked->asks) : "", escaped(task.id),
        was_judged(result) ? std::to_string(task.points) : "–", task.of);
    if (outcome != Outcome::passed && !is_unjudged(result)) {
        item += "<div class=\"detail\">" + verdict_note(task.verdict) + findings(task) + "</div>\n";
    }
    return item + "</li>\n";
}

std::string problem_note(const ExerciseRecord& result) {
    if (!is_unjudged(result)) {
        return "";
    }
    const bool is_bad = outcome_of(result.verdict) == Outcome::broken;
    const std::string problem =
        result.problem.en().empty() ? "" : "<p class=\"problem\">" + said(result.problem) + "</p>";
    return fmt::format("<div class=\"note{}\"><p>{}</p>{}</div>\n", is_bad ? " bad" : "",
                       verdict_note(result.verdict), problem);
}

std::string what_next(const ExerciseRecord& result, const exercise::Exercise& exercise) {
    const bool is_solved = std::ranges::all_of(result.tasks, [&result](const TaskRecord& task) {
        return outcome_of(verdict_of(result, task)) == Outcome::passed;
    });
    if (is_solved) {
        return said(exercise.teaches, "p");
    }
    return fmt::format("<p>{} <code>./workbook hint {}</code></p>\n",
                       said({"Stuck? Ask for a hint:", "卡住了？看看提示："}),
                       escaped(exercise.id()));
}

}  // namespace

std::string exercise_section(const ExerciseRecord& result, const exercise::Exercise& exercise,
                             std::size_t place) {
    std::string tasks;
    for (const TaskRecord& task : result.tasks) {
        tasks += task_item(result, task, exercise);
    }
    return fmt::format(
        "<section>\n<div class=\"head\"><h2 id=\"exercise-{}\">{} <code class=\"quiet\">{}</code>"
        "</h2><span class=\"number\">{} / {}</span></div>\n{}<ul class=\"tasks\">\n{}</ul>\n{}"
        "</section>\n",
        place, said(exercise.title), escaped(exercise.id()), shown_points(result),
        exercise.points(), problem_note(result), tasks, what_next(result, exercise));
}

}  // namespace nn::grading
