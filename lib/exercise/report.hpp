#pragma once

#include <string>

#include "exercise/check.hpp"

namespace nn::exercise {

/// \en The verdict as a reader sees it: a line a task, and what to do next. `file` is the reader's.
/// \zh 读者所看到的结果：每项任务一行，以及接下来做什么。`file` 是读者的文件。
/// \both
std::string to_text(const Exercise& exercise, const Verdict& verdict, const std::string& file,
                    Language language);

}  // namespace nn::exercise
