#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"
#include "grading/jail.hpp"

namespace nn::grading {

/// What a class is graded on, and from which secret.
struct Assignment {
    std::vector<const exercise::Exercise*> exercises = {};
    std::uint64_t seed = 0;
    std::string grader = {};  ///< the version of the grader
    bool is_sandboxed = true;
    Jail jail = Jail::bubblewrap;

    /// The secret that the seeds and shapes are drawn from which an exercise's file is judged by. Equal
    /// files have equal verdicts; and whoever learns what one was asked has another to hand in next time.
    [[nodiscard]] std::uint64_t secret(const exercise::Exercise& exercise,
                                       std::string_view source) const;

    /// The ids of the exercises.
    [[nodiscard]] std::vector<std::string> ids() const;
};

/// The version of this grader: it changes with every file that a verdict could depend on.
/// \errors{Failure: a file cannot be read}
std::string grader_version(const exercise::Kit& kit);

}  // namespace nn::grading
