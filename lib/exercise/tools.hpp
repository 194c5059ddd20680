#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/files.hpp"
#include "process/capture.hpp"

namespace nn::exercise {

/// One run of one of the compiler's tools: it reads a file, and may write another. The command
/// names both without a folder.
struct ToolRun {
    std::vector<std::string> command;
    std::string input_name;
    std::string_view input;        ///< its bytes
    std::string output_name = {};  ///< empty where none is written
};

/// Where the compiler's tools run: as a program of this machine, or in a sandbox.
struct Tools {
    std::filesystem::path kit;  ///< the kit's folder, as the tools see it
    std::string compiler;

    /// Runs one; the outcome's answer is the file that it wrote.
    std::function<process::Outcome(const ToolRun&)> run;
};

/// What one run of a tool may take.
extern const process::Limits tool_limits;

/// Tells a disk that was full, in the folder of a run, from what says something of the file.
/// \errors{Failure: it was full}
void require_disk(const process::Outcome& outcome, const std::filesystem::path& folder);

/// The tools of this machine, which run in a folder of their own.
/// \errors{Failure: a tool cannot be started}
Tools local_tools(const Kit& kit);

}  // namespace nn::exercise
