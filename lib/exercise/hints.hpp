#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace nn::exercise {

/// \en The steps of help for each task, the gentlest first.
/// \zh 每项任务的提示步骤，越靠前给得越少。
/// \both
using Hints = std::map<std::string, std::vector<std::string>>;

/// \en Reads a file of hints: `## TASK`, and under it a numbered list. A step may go on in indented
/// lines, which are joined.
/// \zh 读取提示文件：`## TASK`，其下是编号列表。一步可以续写在缩进的行里，各行会连成一段。
/// \both
/// \errors{UsageError: the file cannot be read}
Hints read_hints(const std::filesystem::path& file);

}  // namespace nn::exercise
