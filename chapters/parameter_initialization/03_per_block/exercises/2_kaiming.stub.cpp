#include "2_kaiming.hpp"

// The gain for what follows the layer:
//   linear, sigmoid    1
//   tanh               5/3
//   relu               √2
//   leaky_relu         √(2 / (1 + slope²))
//   selu               3/4
//
// 层后面的函数所对应的增益：
//   linear、sigmoid    1
//   tanh               5/3
//   relu               √2
//   leaky_relu         √(2 / (1 + slope²))
//   selu               3/4
double gain_for(const std::string& nonlinearity, double slope) {
    // Your code here. 在这里写代码。
    (void)nonlinearity;
    (void)slope;
    return 0.0;
}

// Fill `weight` from N(0, σ²) with σ = gain / √fan. A leaky_relu with this slope follows.
// The fan is fan_in or fan_out, as `mode` says: nn::init::FanMode::fan_in or ::fan_out.
// A convolution's weight has shape (out, in, kernel...), and its fans count the kernel.
// You may call nn::init::normal_(weight, {.mean = ..., .std = ...}, generator).
//
// 用 N(0, σ²) 填充 `weight`，其中 σ = gain / √fan，该层之后是具有这一斜率的 leaky_relu。
// fan 取 fan_in 还是 fan_out 由 `mode` 决定：nn::init::FanMode::fan_in 或 ::fan_out。
// 卷积的权重形状是 (out, in, 卷积核各维)，它的 fan 要计入卷积核。
// 可以调用 nn::init::normal_(weight, {.mean = ..., .std = ...}, generator)。
void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)mode;
    (void)slope;
    (void)generator;
}
