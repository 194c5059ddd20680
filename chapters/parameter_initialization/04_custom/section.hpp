#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

/// \en Draws the weight of a Linear from the custom distribution: U(5, 10) and U(-10, -5) with probability
/// 1/4 each, 0 with probability 1/2.
/// \zh 按自定义分布抽取 Linear 的权重：U(5, 10) 与 U(-10, -5) 的概率各为 1/4，0 的概率为 1/2。
/// \both
void init_custom(nn::Module& module);

/// \en The custom distribution itself, for plots and tests.
/// \zh 自定义分布本身，供画图与测试使用。
/// \both
nn::law::Law custom_law();

void custom_initialization(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
