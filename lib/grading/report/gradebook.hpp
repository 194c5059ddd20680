#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

/// Gradebooks. A submission without a score (has_score()), and a student without a submission, have
/// an empty one: a 0 is always earned.
namespace nn::grading {

/// The plain gradebook: submission, a column of points an exercise, points, of, verdict, and
/// the page of feedback. With a roster, who the student is comes after the submission; every student of
/// the roster has a row, and the submissions that it does not know follow. Where not all
/// were graded in the usual sandbox, a last column names what held each. It begins with a byte order mark, for Excel.
std::string gradebook_csv(const std::vector<Record>& records, const Exercises& exercises,
                          const Roster& roster);

/// The students of the roster for Canvas, which finds them by its own ID, where the roster came from there,
/// by SIS user id (the roster's id), login or name. No institution's number may be taken for one of
/// Canvas's. A title such as `Init HW (4711)` names an assignment that Canvas has.
std::string canvas_csv(const std::vector<Record>& records, const Exercises& exercises,
                       const Roster& roster, const std::string& title);

/// The students of the roster for Moodle, each score with feedback in a few words.
std::string moodle_csv(const std::vector<Record>& records, const Roster& roster,
                       const std::string& title, Language language);

/// Moodle's own worksheet with scores and feedback in it: all else is as it was exported.
std::string moodle_worksheet(const std::vector<Record>& records, const Roster& roster,
                             const Worksheet& worksheet, Language language);

}  // namespace nn::grading
