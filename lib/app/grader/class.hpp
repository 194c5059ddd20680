#pragma once

#include <filesystem>
#include <vector>

#include "app/grader/options.hpp"
#include "exercise/exercise.hpp"
#include "language/text.hpp"

namespace nn::app {

/// Grades the submissions of a class, and writes what came of it. Returns the exit code.
int grade_class(const std::filesystem::path& submissions, const std::filesystem::path& out,
                const GradeOptions& options, Language language);

/// Writes the reports of shards that are done. Returns the exit code.
int merge_shards(const std::filesystem::path& out, const GradeOptions& options, Language language);

}  // namespace nn::app
