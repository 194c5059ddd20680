#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// \en The teacher's page: how many were graded, the distribution of scores, the hardest tasks, the
/// commonest diagnoses, and all submissions with links to their feedback. The same records give the
/// same bytes, in whatever order they come.
/// \zh 教师页面：评分份数、分数分布、最难的任务、最常见的错误，以及全部提交及其反馈页面的链接。记录相同，
/// 无论顺序如何，页面都逐字节相同。
/// \both
std::string teacher_page(const std::vector<Record>& records, const Exercises& exercises,
                         const Roster& roster, const std::string& title, Language language);

}  // namespace nn::grading
