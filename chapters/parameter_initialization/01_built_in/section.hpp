#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

/// \en Draws the weight of a Linear from N(0, 0.01²) and sets its bias to 0.
/// \zh 从 N(0, 0.01²) 抽取 Linear 的权重，并把偏置设为 0。
/// \both
void init_normal(nn::Module& module);

void built_in_initialization(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
