#pragma once

#include <string>

#include "exercise/check.hpp"

namespace nn::exercise {

/// \en The verdict as a reader sees it: a line a task, and what to do next. `file` is the reader's.
/// \zh 读者所看到的结果：每项任务一行，以及接下来做什么。`file` 是读者的文件。
/// \both
std::string to_text(const Exercise& exercise, const Verdict& verdict, const std::string& file,
                    Language language);

/// \en An exercise and its verdict.
/// \zh 一个练习及其结果。
/// \both
struct Judged {
    const Exercise* exercise;
    Verdict verdict;
};

/// \en The object that `--json` writes.
/// \zh `--json` 所写的对象。
/// \both
std::string to_json(const std::vector<Judged>& judged);

}  // namespace nn::exercise
