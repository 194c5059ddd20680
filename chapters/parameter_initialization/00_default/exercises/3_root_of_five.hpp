#pragma once

#include <cstddef>

/// \en PyTorch's source draws the default weight of a Linear by Kaiming's rule, with the slope
/// a = √5. The first three functions compute what the rule gives, and the last one where that √5
/// comes from.
///
/// A leaky ReLU multiplies negative numbers by its slope a, which changes the size of the signal.
/// Kaiming's gain makes up for that: √(2/(1 + a²)).
/// \zh 在 PyTorch 的源码里，Linear 的默认权重按 Kaiming 的规则抽取，斜率取 a = √5。
/// 前三个函数算出这条规则给出什么，最后一个算出这个 √5 从何而来。
///
/// leaky ReLU 把负数乘以斜率 a，信号的大小因此改变。Kaiming 的增益用来弥补这一点：√(2/(1 + a²))。
/// \both
double kaiming_gain(double a);

/// \en The standard deviation that Kaiming's rule gives a weight: gain/√fan_in.
/// \zh Kaiming 的规则给权重的标准差：增益/√fan_in。
/// \both
double kaiming_std(double a, std::size_t fan_in);

/// \en The bound b for which U(-b, b) has the standard deviation of kaiming_std. For a = √5 it
/// must come out as 1/√fan_in. Mind that fan_in is a whole number: `3 / fan_in` drops the
/// fraction.
/// \zh 使 U(-b, b) 的标准差等于 kaiming_std 的边界 b。a = √5 时，它必须正好是 1/√fan_in。
/// 注意 fan_in 是整数：`3 / fan_in` 会舍去小数部分。
/// \both
double kaiming_bound(double a, std::size_t fan_in);

/// \en The other way round: the slope a, 0 or more, with which kaiming_bound gives `bound`. You
/// are given no bound above √(6/fan_in), which is that of slope 0.
/// \zh 反过来：使 kaiming_bound 等于 `bound` 的斜率 a（不小于 0）。给出的 `bound` 不会大于
/// √(6/fan_in)，那是斜率为 0 时的边界。
/// \both
double slope_for_bound(double bound, std::size_t fan_in);
