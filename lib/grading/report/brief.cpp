#include "grading/report/brief.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/score.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/seam.hpp"

namespace nn::grading {
namespace {

constexpr std::size_t longest = 200;
constexpr std::size_t longest_feedback = 4000;

Text cut(const Text& text) {
    return {shortened(text.en(), longest), shortened(text.zh(), longest)};
}

Text followed_by(const Text& text, const Text& next) {
    const bool is_needed = !next.en().empty();
    return {text.en() + (is_needed ? " " : "") + next.en(), text.zh() + next.zh()};
}

// The first task of an exercise that lost its points, and why.
std::string mistake_of(const Result& exercise, Language language) {
    for (const Finding& task : exercise.tasks) {
        if (!task.verdict.has_passed()) {
            return (exercise.verdict.is_of_all_tasks() ? "" : " " + task.id) + ": " +
                   mistake_in_brief(exercise, task).in(language, " / ");
        }
    }
    return "";
}

}  // namespace

Text mistake_in_brief(const Result& exercise, const Finding& task) {
    if (exercise.verdict.is_of_all_tasks()) {
        return followed_by(meaning_of(exercise.verdict), cut(exercise.problem));
    }
    if (task.found.en().empty()) {
        return meaning_of(task.verdict);
    }
    const Text expected = after_han(cut(task.expected));
    const Text found = after_han(cut(task.found));
    Text told = say("expected {}; found {}", "期望{}；得到{}", expected, found);
    if (!task.looks_like) {
        return told;
    }
    const Text like = after_han(cut(*task.looks_like));
    return say("{}; it looks like {}", "{}；看起来像是{}", told, like);
}

std::string feedback_in_brief(const Record& record, Language language) {
    constexpr std::size_t most_mistakes = 3;
    std::string feedback =
        record.is_sandboxed ? ""
                            : Text{"NOT SANDBOXED. ", "NOT SANDBOXED（未经沙箱）。"}.in(language);
    if (!record.verdict.has_passed()) {
        feedback +=
            followed_by(meaning_of(record.verdict), cut(record.problem)).in(language, " / ");
        return shortened(feedback, longest_feedback);
    }
    if (const auto reason = why_no_score(record)) {
        feedback += reason->in(language, " / ") + (holds_no_exercise(record) ? "" : " ");
    }
    std::size_t mistakes = 0;
    std::string separator;
    for (const Result& exercise : record.exercises) {
        if (exercise.is_handed_in()) {
            feedback += fmt::format("{}{} {}/{}", separator, exercise.id, shown_points(exercise),
                                    exercise.of());
            const std::string mistake =
                mistakes < most_mistakes ? mistake_of(exercise, language) : "";
            feedback += mistake;
            mistakes += mistake.empty() ? 0 : 1;
            separator = " | ";
        }
    }
    return shortened(feedback, longest_feedback);
}

}  // namespace nn::grading
