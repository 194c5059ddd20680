#pragma once

#include "section/chapter.hpp"

namespace parameter_initialization {

/// \en The chapter: its sections in reading order.
/// \zh 本章：各节按阅读顺序排列。
/// \both
nn::section::Chapter chapter();

}  // namespace parameter_initialization
