#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/jail.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// What became of one task.
struct TaskRecord {
    std::string id;
    int points = 0;
    int of = 0;
    std::string verdict;  ///< such as `OK`, `WRONG` or `SIGNAL(11)`
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};  ///< the known mistake

    bool operator==(const TaskRecord&) const = default;
};

/// What became of one exercise.
struct ExerciseRecord {
    std::string id;  ///< such as `04_custom/1_one_draw`
    std::string
        verdict;  ///< `OK` where all tasks passed, else that of the first that did not; or `COMPILE_ERROR`, `REJECTED(symlink)`, `UNTOUCHED`, `NOT_HANDED_IN` and the like, for all tasks
    Text problem{"", ""};  ///< why no task could be judged
    std::vector<TaskRecord> tasks = {};

    [[nodiscard]] int points() const;
    [[nodiscard]] int of() const;
    bool operator==(const ExerciseRecord&) const = default;
};

/// What became of one submission. It holds no times and no paths: from the same seed it is the same,
/// byte for byte.
struct Record {
    std::string submission = {};
    std::string source_hash = {};
    std::string grader = {};  ///< the version of the grader
    bool is_sandboxed = true;
    Jail jail = Jail::bubblewrap;  ///< what the sandbox was made of, where there was one
    std::string
        verdict;  ///< `GRADED`, `REJECTED(reason)`, or `INFRA` where a fault of ours kept it from being graded
    Text problem{"", ""};                        ///< why it is not graded
    std::vector<ExerciseRecord> exercises = {};  ///< every exercise of the assignment
    std::vector<std::string> ignored = {};       ///< files that belong to no exercise

    [[nodiscard]] bool is_graded() const { return verdict != "INFRA"; }
    [[nodiscard]] int points() const;
    [[nodiscard]] int of() const;
    bool operator==(const Record&) const = default;
};

/// What held the programs of a submission: the sandbox by its name, or that there was none.
std::string sandbox_of(const Record& record);

/// Whether that is the sandbox that is meant where none is named.
bool is_in_usual_sandbox(const Record& record);

/// The record as JSON.
std::string to_json(const Record& record);

/// The record that such JSON holds.
/// \errors{Failure: it holds something else}
Record record_from_json(std::string_view json);

}  // namespace nn::grading
