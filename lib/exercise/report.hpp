#pragma once

#include <string>
#include <vector>

#include "exercise/result.hpp"

namespace nn::exercise {

/// The result as a reader sees it: a line a task, and what to do next. `file` is the reader's.
std::string to_text(const Exercise& exercise, const Result& result, const std::string& file,
                    Language language);

/// The object that `--json` writes.
std::string to_json(const std::vector<Result>& results);

/// What an exercise asks: its title, and its tasks with their points.
std::string to_do(const Exercise& exercise, Language language);

}  // namespace nn::exercise
