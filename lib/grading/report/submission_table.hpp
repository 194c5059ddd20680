#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// \en The table of the teacher's page: a row a submission, by name, with a link to its feedback, its
/// points and its verdict. What the roster does not know is marked.
/// \zh 教师页面的表格：每份提交一行，按名称排列，附反馈页面的链接、得分与评判结果；名单上没有的会注明。
/// \both
std::string submission_table(const std::vector<Record>& records, const Exercises& exercises,
                             const Roster& roster);

}  // namespace nn::grading
