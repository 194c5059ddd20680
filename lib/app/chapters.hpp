#pragma once

#include <vector>

#include "exercise/exercise.hpp"
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

}  // namespace nn::app
