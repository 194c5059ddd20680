#include "grading/report/brief.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/outcome.hpp"
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

// The first task of an exercise that lost its points.
const TaskRecord* first_failed(const ExerciseRecord& exercise) {
    const auto failed = std::ranges::find_if(exercise.tasks, [&exercise](const TaskRecord& task) {
        return outcome_of(verdict_of(exercise, task)) != Outcome::passed;
    });
    return failed == exercise.tasks.end() ? nullptr : &*failed;
}

std::string mistake_of(const ExerciseRecord& exercise, Language language) {
    const TaskRecord* failed = first_failed(exercise);
    if (failed == nullptr) {
        return "";
    }
    const std::string task = is_unjudged(exercise) ? "" : " " + failed->id;
    return task + ": " + mistake_in_brief(exercise, *failed).in(language, " / ");
}

}  // namespace

Text mistake_in_brief(const ExerciseRecord& exercise, const TaskRecord& task) {
    if (is_unjudged(exercise)) {
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
    if (outcome_of(record.verdict) != Outcome::passed) {
        feedback +=
            followed_by(meaning_of(record.verdict), cut(record.problem)).in(language, " / ");
        return shortened(feedback, longest_feedback);
    }
    if (const auto reason = why_no_score(record)) {
        feedback += reason->in(language, " / ") + (holds_no_exercise(record) ? "" : " ");
    }
    std::size_t mistakes = 0;
    std::string separator;
    for (const ExerciseRecord& exercise : record.exercises) {
        if (is_handed_in(exercise)) {
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
