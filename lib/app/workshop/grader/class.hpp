#pragma once

#include <filesystem>
#include <vector>

#include "app/workshop/grade_options.hpp"
#include "exercise/exercise.hpp"
#include "language/text.hpp"

namespace nn::app {

/// \en Grades the submissions of a class, and writes what came of it. Returns the exit code.
/// \zh 为一个班级的提交评分，并写出结果。返回退出码。
/// \both
int grade_class(const std::filesystem::path& submissions, const std::filesystem::path& out,
                const GradeOptions& options, Language language);

/// \en Writes the reports of shards that are done. Returns the exit code.
/// \zh 为已完成的分片写出报告。返回退出码。
/// \both
int merge_shards(const std::filesystem::path& out, const GradeOptions& options, Language language);

}  // namespace nn::app
