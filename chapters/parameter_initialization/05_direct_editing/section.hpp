#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

/// \en What the first layer's weights follow after both edits, for plots and tests.
/// \zh 两步修改之后第一层权重所服从的分布，供画图与测试使用。
/// \both
nn::law::Law edited_law();

void direct_editing(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
