#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exercise/result.hpp"
#include "grading/jail.hpp"
#include "language/text.hpp"

namespace nn::grading {

using exercise::Finding;
using exercise::Result;
using exercise::State;
using exercise::Verdict;

/// What became of one submission. It holds no times and no paths: from the same seed it is the same,
/// byte for byte.
struct Record {
    std::string submission = {};
    std::string source_hash = {};
    std::string grader = {};  ///< the version of the grader
    bool is_sandboxed = true;
    Jail jail = Jail::bubblewrap;           ///< what the sandbox was made of, where there was one
    Verdict verdict = State::graded;        ///< or rejected, or infra
    Text problem{"", ""};                   ///< why it is not graded
    std::vector<Result> exercises = {};     ///< every exercise of the assignment
    std::vector<std::string> ignored = {};  ///< files that belong to no exercise

    [[nodiscard]] bool is_graded() const { return verdict.state != State::infra; }
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
