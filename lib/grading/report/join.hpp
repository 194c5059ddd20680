#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "grading/report/roster.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// Which of some names is whose.
struct Join {
    std::vector<std::optional<std::size_t>> name_of = {};  ///< by student of the roster
    std::vector<std::set<std::size_t>> alike = {};  ///< by student, those that could be theirs
    std::vector<Text> unsure = {};                  ///< what could not be told apart
};

/// Finds the submission of each student: by the folder that the roster names; else by Canvas's or
/// Moodle's number in the name, by a whole name that is the student's id, login, e-mail address or name,
/// or by an id or login in it. Where two would do, neither is taken. Nobody has two, and none is two
/// students'.
Join join(const std::vector<std::string>& submissions, const Roster& roster);

}  // namespace nn::grading
