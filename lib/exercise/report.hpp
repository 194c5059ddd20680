#pragma once

#include <string>

#include "exercise/check.hpp"

namespace nn::exercise {

/// The verdict as a reader sees it: a line a task, and what to do next. `file` is the reader's.
std::string to_text(const Exercise& exercise, const Verdict& verdict, const std::string& file,
                    Language language);

/// An exercise and its verdict.
struct Judged {
    const Exercise* exercise;
    Verdict verdict;
};

/// The object that `--json` writes.
std::string to_json(const std::vector<Judged>& judged);

/// What an exercise asks: its title, and its tasks with their points.
std::string to_do(const Exercise& exercise, Language language);

}  // namespace nn::exercise
