#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en The gain for the function that follows a layer. That function changes the size of the
/// signal, and the standard deviation of the weight is multiplied by the gain to make up for it.
/// No names occur but those below. Of these only leaky_relu uses `slope`, that of its negative
/// half.
/// \zh 层后面的函数所对应的增益。这个函数会改变信号的大小，权重的标准差乘上增益，就弥补过来。
/// 名称只会是下面这些，其中只有 leaky_relu 用到 `slope`，即负半轴的斜率。
/// \both
/// \formula{linear\, sigmoid: 1; tanh: 5/3; relu: √2; leaky_relu: √(2/(1 + slope²)); selu: 3/4}
double gain_for(const std::string& nonlinearity, double slope);

/// \en Fills `weight` from N(0, σ²), Kaiming's normal distribution, for a layer with a leaky_relu of this
/// slope after it. The fan is fan_in or fan_out, as `mode` says: `nn::init::FanMode::fan_in` or
/// `::fan_out`. The weight of a Linear has shape (out, in); that of a convolution has shape
/// (out, in, kernel...), and its fans count the kernel. You may call
/// `nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)`.
/// \zh 按 Kaiming 正态分布 N(0, σ²) 填充 `weight`，该层之后是具有这一斜率的 leaky_relu。
/// fan 取 fan_in 还是 fan_out，由 `mode` 决定：`nn::init::FanMode::fan_in` 或 `::fan_out`。
/// Linear 的权重形状是 (out, in)；卷积的权重形状是 (out, in, 卷积核各维)，它的 fan 要计入卷积核。
/// 可以调用 `nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)`。
/// \both
/// \formula{σ = gain/√fan}
void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator);
