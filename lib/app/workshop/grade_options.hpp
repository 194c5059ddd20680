#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grading/results.hpp"
#include "section/command_line.hpp"

namespace nn::app {

/// \en What `grade` takes.
/// \zh `grade` 接收的参数。
/// \both
struct GradeOptions {
    std::vector<std::string> typed;  ///< \tr{the arguments without a name,不带名称的参数}
    std::optional<std::string> out;
    std::optional<std::string> roster;
    std::optional<std::string> title;
    std::vector<std::string> exercises;  ///< \tr{all where empty,为空则是全部}
    std::optional<std::size_t> jobs;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> json;
    grading::Shard shard = {};
    bool resumes = false;
    bool is_unsafe = false;
};

/// \en Adds them to a command line; `options` must outlive the parsing.
/// \zh 把它们加入命令行；`options` 必须活到解析结束。
/// \both
void add_grade_options(section::CommandLine& line, GradeOptions& options);

/// \en The options as the words of a command line.
/// \zh 把这些参数写成命令行的若干个词。
/// \both
std::vector<std::string> to_words(const GradeOptions& options);

/// \en What the command says of itself.
/// \zh 命令对自己的说明。
/// \both
Text about_grade();

}  // namespace nn::app
