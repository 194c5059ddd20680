#pragma once

#include <string>
#include <vector>

#include "section/chapter.hpp"

namespace nn::app {

/// \en The sections that a user named, each once and in reading order; all of them where none is
/// named. A section answers to its id (`04_custom`), its number (`04` or `4`) and its path
/// (`parameter_initialization/04_custom`).
/// \zh 用户所点名的各节，每节一次，按阅读顺序排列；没有点名则是全部。
/// 一节可以用 id（`04_custom`）、编号（`04` 或 `4`）或路径（`parameter_initialization/04_custom`）称呼。
/// \both
/// \errors{UsageError: a name that is no section's}
std::vector<const section::Section*> find_sections(const std::vector<section::Chapter>& chapters,
                                                   const std::vector<std::string>& names);

}  // namespace nn::app
