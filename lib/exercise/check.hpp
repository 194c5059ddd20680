#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"

namespace nn::exercise {

/// \en What became of one task.
/// \zh 一项任务的结果。
/// \both
struct Mark {
    const Task* task;
    Finding finding;
    std::string missing = {};  ///< \tr{a function that is not there,不存在的函数}

    [[nodiscard]] int points() const { return finding.passed ? task->points : 0; }
};

/// \en What became of an exercise.
/// \zh 一个练习的结果。
/// \both
struct Verdict {
    bool is_untouched = false;  ///< \tr{the file is still the stub,文件还是初始内容}
    std::optional<Text> not_built = {};  ///< \tr{why nothing could be judged,为何无法评判}
    std::vector<Mark> marks = {};        ///< \tr{a task each,每项任务一个}
    std::string printed = {};            ///< \tr{what the functions printed,函数打印的内容}

    [[nodiscard]] int points() const;
    [[nodiscard]] bool is_solved() const;
};

/// \en Judges every task of a program; none keeps another from being judged.
/// \zh 评判程序的每项任务；任何一项都不影响其他各项。
/// \both
Verdict judge(const Exercise& exercise, const Caller& caller, std::uint64_t secret);

/// \en Makes its calls by running a built program within the limits of a check.
/// \zh 在检查的限制之内运行编译好的程序来完成调用。
/// \both
Caller caller_of(const std::filesystem::path& program);

/// \en Builds a file as the answer to an exercise, and judges it.
/// \zh 把一个文件当作某练习的解答，编译并评判。
/// \both
/// \errors{UsageError: the file cannot be read; Failure: there is no compiler}
Verdict check_file(const Exercise& exercise, const Kit& kit, const std::filesystem::path& source,
                   std::uint64_t secret);

/// \en Judges the reader's own file; the stub is told from an attempt, and not judged.
/// \zh 评判读者自己的文件；若还是初始内容则说明这一点，不作评判。
/// \both
/// \errors{as check_file}
Verdict check(const Exercise& exercise, const Kit& kit, std::uint64_t secret);

}  // namespace nn::exercise
