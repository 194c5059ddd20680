#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

/// \en Sets the weight of a Linear to 1 and its bias to 0.
/// \zh 把 Linear 的权重设为 1，偏置设为 0。
/// \both
void init_constant(nn::Module& module);

void constant_initialization(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
