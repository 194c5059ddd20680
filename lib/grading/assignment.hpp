#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"

namespace nn::grading {

/// What a class is graded on, and from which secret.
struct Assignment {
    std::vector<const exercise::Exercise*> exercises = {};
    std::uint64_t seed = 0;
    std::string grader = {};  ///< the version of the grader
    bool is_sandboxed = true;

    /// The secret that an exercise's seeds and shapes are drawn from. It is every student's, so that
    /// equal answers have equal verdicts.
    [[nodiscard]] std::uint64_t secret(const exercise::Exercise& exercise) const;

    /// The ids of the exercises.
    [[nodiscard]] std::vector<std::string> ids() const;
};

/// The version of this grader: it changes with every file that a verdict could depend on.
/// \errors{Failure: a file cannot be read}
std::string grader_version(const exercise::Kit& kit);

}  // namespace nn::grading
