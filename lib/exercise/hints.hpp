#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace nn::exercise {

/// The steps of help for each task, the gentlest first.
using Hints = std::map<std::string, std::vector<std::string>>;

/// Reads a file of hints: `## TASK`, and under it a numbered list. A step may go on in indented
/// lines, which are joined.
/// \errors{UsageError: the file cannot be read}
Hints read_hints(const std::filesystem::path& file);

}  // namespace nn::exercise
