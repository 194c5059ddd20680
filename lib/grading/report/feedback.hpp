#pragma once

#include <string>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"

namespace nn::grading {

/// \en The page for one student: the points, what each task asked for, what was expected and found,
/// and which hint to ask for. It tells nothing of seeds, paths or anybody else. `name` is what the
/// student is called.
/// \zh 给一名学生看的页面：得分、每项任务的要求、期望与所得，以及该看哪条提示。不涉及种子、路径，也不涉及
/// 他人。`name` 是对学生的称呼。
/// \both
std::string feedback_page(const Record& record, const Exercises& exercises, const std::string& name,
                          const std::string& title, Language language);

/// \en The name of that page's file, in the folder `feedback` of the results.
/// \zh 该页面的文件名，位于结果的 `feedback` 文件夹中。
/// \both
std::string feedback_file_of(const Record& record);

}  // namespace nn::grading
