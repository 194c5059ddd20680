#pragma once

#include <string>

#include "grading/record.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// \en What is wrong with a task, in one line: expected, found, the known mistake; or what the verdict
/// means, and why nothing could be judged.
/// \zh 用一行说明一项任务错在哪里：期望什么、得到什么、像哪个已知的错误；或评判结果的含义，以及为何无法评判。
/// \both
Text mistake_in_brief(const ExerciseRecord& exercise, const TaskRecord& task);

/// \en The points of each exercise that was handed in, and the first mistakes, in one line.
/// \zh 用一行列出所交各练习的得分与最先发现的几处错误。
/// \both
std::string feedback_in_brief(const Record& record, Language language);

}  // namespace nn::grading
