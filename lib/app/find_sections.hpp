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

/// \en Whether a name means what has this id: `04_custom` answers to itself, to `04` and to `4`.
/// \zh 某个名称是否指这个 id：`04_custom` 可以用它自己、`04` 或 `4` 称呼。
/// \both
bool is_name_of(const std::string& id, const std::string& name);

}  // namespace nn::app
