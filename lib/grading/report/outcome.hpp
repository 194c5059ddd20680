#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grading/record.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// What a verdict amounts to: the answer was wrong, or the program went wrong and gave none, or
/// there was nothing to judge.
enum class Outcome { passed, wrong, broken, not_done, not_graded };

/// The outcome that a verdict such as `SIGNAL(11)` stands for. A word that is not known is broken.
Outcome outcome_of(std::string_view verdict);

/// The word of a verdict without what stands in brackets.
std::string_view kind_of(std::string_view verdict);

/// A verdict as a plain sentence.
Text meaning_of(std::string_view verdict);

/// Whether the exercise's verdict holds for each of its tasks: no task could be judged.
bool is_unjudged(const ExerciseRecord& exercise);

/// What holds for a task: the verdict of its exercise where no task could be judged, else its own.
const std::string& verdict_of(const ExerciseRecord& exercise, const TaskRecord& task);

/// Whether the student wrote something for the exercise.
bool is_handed_in(const ExerciseRecord& exercise);

/// Whether the submission was taken, and its exercises judged each by itself.
bool was_taken(const Record& record);

/// Whether the submission holds no file of any exercise.
bool holds_no_exercise(const Record& record);

/// Whether what was handed in for the exercise was looked at: a file that was not taken, and one that a
/// fault of ours kept from being judged, was not.
bool was_judged(const ExerciseRecord& exercise);

/// The points of an exercise that was judged; a dash for one that was not.
std::string shown_points(const ExerciseRecord& exercise);

/// Whether the submission has a score. What could not be read or judged, wholly or in part, and what
/// holds no exercise, has none: the points of such a record say nothing of what the student can do.
bool has_score(const Record& record);

/// Why a submission that was taken has no score; nothing where it has one.
std::optional<Text> why_no_score(const Record& record);

}  // namespace nn::grading
