#pragma once

#include <string_view>

namespace nn::grading {

/// \en The style sheet of the pages.
/// \zh 页面的样式表。
/// \both
std::string_view style();

}  // namespace nn::grading
