#pragma once

#include "nn/nn.hpp"

/// \en The fan_in of a weight: how many inputs one output unit adds up. The weight of a Linear has
/// shape (out, in); that of a convolution has the lengths of its kernel behind them.
/// \zh 权重的 fan_in：一个输出单元要把多少个输入加起来。Linear 的权重形状是 (out,
/// in)；卷积的权重在后面还有卷积核各维的长度。
/// \both
/// \errors{ShapeError: fewer than two dimensions}
std::size_t fan_in(const nn::Shape& shape);

/// \en The fan_out of a weight: to how many outputs one input unit goes.
/// \zh 权重的 fan_out：一个输入单元送往多少个输出。
/// \both
/// \errors{ShapeError: fewer than two dimensions}
std::size_t fan_out(const nn::Shape& shape);
