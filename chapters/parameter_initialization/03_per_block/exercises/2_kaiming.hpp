#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en The factor by which the standard deviation of a weight makes up for what follows the layer:
/// "linear", "sigmoid", "tanh", "relu", "leaky_relu" or "selu". Only leaky_relu has a slope, that of
/// its negative half; the others ignore it.
/// \zh 权重的标准差为弥补其后的函数应乘的因子，函数名是 "linear"、"sigmoid"、"tanh"、"relu"、"leaky_relu"
/// 或 "selu"。只有 leaky_relu 有斜率，即负半轴的斜率；其他函数不使用它。
/// \both
double gain_for(const std::string& nonlinearity, double slope);

/// \en Fills a weight that leaky_relu with this slope follows from Kaiming's normal law. The mode says
/// which fan divides the variance.
/// \zh 按 Kaiming 正态分布填充权重，该层之后是具有这一斜率的 leaky_relu。mode 说明方差除以哪一个 fan。
/// \both
/// \formula{w ~ N(0\, σ²)\, σ = gain/√fan}
void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator);
