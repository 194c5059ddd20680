#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// The teacher's page: how many were graded, the distribution of scores, the hardest tasks, the
/// commonest diagnoses, and all submissions with links to their feedback. The same records give the
/// same bytes, in whatever order they come.
std::string teacher_page(const std::vector<Record>& records, const Exercises& exercises,
                         const Roster& roster, const std::string& title, Language language);

}  // namespace nn::grading
