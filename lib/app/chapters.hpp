#pragma once

#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"
#include "section/chapter.hpp"

namespace nn::app {

/// \en The chapters of the workbook, in reading order.
/// \zh 练习册的各章，按阅读顺序排列。
/// \both
std::vector<section::Chapter> chapters();

/// \en All their exercises, in reading order.
/// \zh 各章的全部练习，按阅读顺序排列。
/// \both
std::vector<exercise::Exercise> exercises();

/// \en Where they are, and what they are built with.
/// \zh 练习在哪里，用什么编译。
/// \both
exercise::Kit kit();

}  // namespace nn::app
