#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.hpp"

namespace nn::app {

/// \en The exercises that a user named, each once and in reading order; all of them where none is
/// named. An exercise answers to its id (`04_custom/1_one_draw`) and to numbers (`04/1`); a section's
/// id or number names all of its exercises.
/// \zh 用户所点名的练习，每个一次，按阅读顺序排列；没有点名则是全部。
/// 练习可以用 id（`04_custom/1_one_draw`）或编号（`04/1`）称呼；小节的 id 或编号表示该节的全部练习。
/// \both
/// \errors{UsageError: a name that is no exercise's}
std::vector<const exercise::Exercise*> find_exercises(
    const std::vector<exercise::Exercise>& exercises, const std::vector<std::string>& names);

}  // namespace nn::app
