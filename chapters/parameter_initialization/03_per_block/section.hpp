#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

/// \en Draws the weight of a Linear from the Xavier uniform distribution; the bias stays.
/// \zh 用 Xavier 均匀分布抽取 Linear 的权重；偏置保持不变。
/// \both
void init_xavier(nn::Module& module);

/// \en Sets the weight of a Linear to 42; the bias stays.
/// \zh 把 Linear 的权重设为 42；偏置保持不变。
/// \both
void init_42(nn::Module& module);

void per_block_initialization(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
