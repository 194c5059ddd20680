#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/report_options.hpp"

namespace nn::grading {

/// The teacher's page: how many were graded, the distribution of scores, the hardest tasks, the
/// commonest diagnoses, all submissions with links to their feedback, and whatever was skipped or not
/// understood. The same records give the same bytes, in whatever order they come.
std::string teacher_page(const std::vector<Record>& records, const Exercises& exercises,
                         const ReportOptions& options);

}  // namespace nn::grading
