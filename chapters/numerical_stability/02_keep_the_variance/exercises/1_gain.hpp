#pragma once

#include "nn/nn.hpp"

/// \en The gain that makes up for an activation, measured: what the standard deviation of the weights must be
/// multiplied by, so that the mean square after the activation is that of `before`, what went into it.
/// `after` is what came out.
/// \zh 由测量得到的、弥补激活函数的增益：权重的标准差要乘上多少，激活函数之后的均方值才与进入之前相同。`before`
/// 是进入激活函数的数，`after` 是出来的数。
/// \both
/// \formula{gain = √(mean(before²)/mean(after²))}
double measured_gain(const nn::Tensor& before, const nn::Tensor& after);

/// \en The factor of the mean square that a layer has with its activation, in a network whose weights have
/// this `variance`. `gain` is that of the activation.
/// \zh 一层连同激活函数，把均方值变为原来的多少倍。权重的方差是 `variance`，激活函数的增益是 `gain`。
/// \both
/// \formula{ρ = fan_in·variance/gain²}
double layer_factor(std::size_t fan_in, double variance, double gain);
