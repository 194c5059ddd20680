#pragma once

#include <vector>

#include "section/chapter.hpp"

namespace nn::app {

/// \en The chapters of the workbook, in reading order.
/// \zh 练习册的各章，按阅读顺序排列。
/// \both
std::vector<section::Chapter> chapters();

}  // namespace nn::app
