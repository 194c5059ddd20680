#pragma once

#include <optional>
#include <string>

#include "grading/record.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// Whether the submission was taken, and its exercises judged each by itself.
bool was_taken(const Record& record);

/// Whether the submission holds no file of any exercise.
bool holds_no_exercise(const Record& record);

/// The points of an exercise that was judged; a dash for one that was not.
std::string shown_points(const Result& result);

/// Whether the submission has a score. What could not be read or judged, wholly or in part, and what
/// holds no exercise, has none: the points of such a record say nothing of what the student can do.
bool has_score(const Record& record);

/// Why a submission that was taken has no score; nothing where it has one.
std::optional<Text> why_no_score(const Record& record);

}  // namespace nn::grading
