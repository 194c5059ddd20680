#pragma once

#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"
#include "language/markup.hpp"

namespace nn::grading {

/// The table of the teacher's page: a row a submission, by name, with a link to its feedback, its
/// points and its verdict. What the roster does not know is marked.
Markup submission_table(const std::vector<Record>& records, const Exercises& exercises,
                        const Roster& roster);

}  // namespace nn::grading
