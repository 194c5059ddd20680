#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"

namespace nn::grading {

/// \en What became of one task.
/// \zh 一项任务的结果。
/// \both
struct TaskRecord {
    std::string id;
    int points = 0;
    int of = 0;
    std::string
        verdict;  ///< \tr{such as `OK`\, `WRONG` or `SIGNAL(11)`,例如 `OK`、`WRONG`、`SIGNAL(11)`}
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};  ///< \tr{the known mistake,已知的错误}

    bool operator==(const TaskRecord&) const = default;
};

/// \en What became of one exercise.
/// \zh 一个练习的结果。
/// \both
struct ExerciseRecord {
    std::string id;  ///< \tr{such as `04_custom/1_one_draw`,例如 `04_custom/1_one_draw`}
    std::string
        verdict;  ///< \tr{`OK` where all tasks passed\, else that of the first that did not; or `COMPILE_ERROR`\, `REJECTED(symlink)`\, `UNTOUCHED`\, `NOT_HANDED_IN` and the like\, for all tasks,全部通过为 `OK`，否则是第一项未通过任务的结果；也可能整个练习为 `COMPILE_ERROR`、`REJECTED(symlink)`、`UNTOUCHED`、`NOT_HANDED_IN` 等}
    Text problem{"", ""};  ///< \tr{why no task could be judged,为何各项任务都无法评判}
    std::vector<TaskRecord> tasks = {};

    [[nodiscard]] int points() const;
    [[nodiscard]] int of() const;
    bool operator==(const ExerciseRecord&) const = default;
};

/// \en What became of one submission. It holds no times and no paths: from the same seed it is the same,
/// byte for byte.
/// \zh 一份提交的结果。其中没有时间，也没有路径：种子相同，结果就逐字节相同。
/// \both
struct Record {
    std::string submission = {};
    std::string source_hash = {};
    std::string grader = {};  ///< \tr{the version of the grader,评分程序的版本}
    bool is_sandboxed = true;
    std::string
        verdict;  ///< \tr{`GRADED`\, `REJECTED(reason)`\, or `INFRA` where a fault of ours kept it from being graded,`GRADED`、`REJECTED(原因)`，或因评分系统自身故障而未能评分的 `INFRA`}
    Text problem{"", ""};  ///< \tr{why it is not graded,为何没有评分}
    std::vector<ExerciseRecord> exercises =
        {};  ///< \tr{every exercise of the assignment,作业中的每个练习}
    std::vector<std::string> ignored =
        {};  ///< \tr{files that belong to no exercise,不属于任何练习的文件}

    [[nodiscard]] bool is_graded() const { return verdict != "INFRA"; }
    [[nodiscard]] int points() const;
    [[nodiscard]] int of() const;
    bool operator==(const Record&) const = default;
};

/// \en The record as JSON.
/// \zh 写成 JSON 的记录。
/// \both
std::string to_json(const Record& record);

/// \en The record that such JSON holds.
/// \zh 由这样的 JSON 读出的记录。
/// \both
/// \errors{Failure: it holds something else}
Record record_from_json(std::string_view json);

}  // namespace nn::grading
