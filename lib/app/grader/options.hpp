#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "command_line/json_option.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// What `grade` takes.
struct GradeOptions {
    std::vector<std::string> typed;  ///< the arguments without a name
    std::optional<std::string> out;
    std::optional<std::string> roster;
    std::optional<std::string> title;
    std::optional<std::string> gradescope;  ///< where Gradescope's results go
    std::vector<std::string> exercises;     ///< all where empty
    std::optional<std::size_t> jobs;
    bool oversubscribes = false;
    std::optional<std::uint64_t> seed;
    JsonOption json;
    grading::Shard shard = {};
    bool resumes = false;
    bool is_unsafe = false;
    std::optional<grading::Jail> jail = {};  ///< none: the first that works
};

/// Adds them to a command line; `options` must outlive the parsing.
void add_grade_options(CommandLine& line, GradeOptions& options);

/// What the command says of itself.
Text about_grade();

}  // namespace nn::app
