#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/compile.hpp"
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

/// \en What one call may take, wherever it is judged.
/// \zh 无论在哪里评判，一次调用所能占用的资源。
/// \both
extern const process::Limits call_limits;

/// \en What became of an exercise.
/// \zh 一个练习的结果。
/// \both
struct Verdict {
    bool is_untouched = false;  ///< \tr{the file is still the stub,文件还是初始内容}
    std::optional<NotBuilt> not_built = {};  ///< \tr{why nothing could be judged,为何无法评判}
    std::vector<Mark> marks = {};            ///< \tr{a task each,每项任务一个}
    std::string printed = {};  ///< \tr{what the functions printed,函数打印的内容}

    [[nodiscard]] int points() const;
    [[nodiscard]] bool is_solved() const;
};

/// \en Judges every task of a program; none keeps another from being judged.
/// \zh 评判程序的每项任务；任何一项都不影响其他各项。
/// \both
Verdict judge(const Exercise& exercise, const Caller& caller, std::uint64_t secret);

/// \en Makes calls, in a process each, of a program that was built.
/// \zh 对编译好的程序作调用，每次调用都在单独的进程里。
/// \both
using Runner = std::function<Caller(const Program&)>;

/// \en Builds a text as the answer to an exercise, and judges it. Where and how it is built and run is
/// the tools' and the runner's matter: `check` and `grade` differ in nothing else.
/// \zh 把一段文本当作某练习的解答，编译并评判。在哪里、怎样编译和运行由 tools 与 runner
/// 决定；`check` 与 `grade` 的差别仅在于此。
/// \both
Verdict check_source(const Exercise& exercise, const Kit& kit, const Tools& tools,
                     const Runner& runner, const std::string& name, std::string_view source,
                     std::uint64_t secret);

/// \en Runs programs as they are, within the limits of a check, from files in this folder.
/// \zh 在该目录中存放程序并直接运行，受检查的限制约束。
/// \both
Runner local_runner(const std::filesystem::path& folder);

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
