#pragma once

#include <cstddef>

/// \en Kaiming's gain for a leaky ReLU of slope a: √(2/(1 + a²)).
/// \zh Kaiming 对斜率为 a 的 leaky ReLU 所取的增益：√(2/(1 + a²))。
/// \both
double kaiming_gain(double a);

/// \en The standard deviation that Kaiming's initialization gives a weight: gain/√fan_in.
/// \zh Kaiming 初始化给权重的标准差：增益/√fan_in。
/// \both
double kaiming_std(double a, std::size_t fan_in);

/// \en The bound b for which U(-b, b) has this standard deviation.
/// \zh 使 U(-b, b) 具有这个标准差的界限 b。
/// \both
double kaiming_bound(double a, std::size_t fan_in);

/// \en The other way round: the slope a, 0 or more, with which kaiming_bound gives `bound`. The bound
/// is at most √(6/fan_in), which is that of slope 0.
/// \zh 反过来：使 kaiming_bound 等于 `bound` 的斜率 a（不小于 0）。`bound` 至多为 √(6/fan_in)，即斜率
/// 为 0 时的界限。
/// \both
double slope_for_bound(double bound, std::size_t fan_in);
