#pragma once

#include "nn/nn.hpp"

/// \en The fan_in of a weight: how many inputs one output unit adds up. The weight of a Linear
/// has shape (out, in). That of a convolution has shape (out, in, k, l, ...), where k·l·... is
/// the size of its kernel, the receptive field. A bias has one dimension, and so no fans: where
/// there are fewer than two dimensions, throw `nn::ShapeError("...")` with a message of your own.
///
/// `shape.size()` is the number of dimensions, `shape[d]` the length of one. Call nothing from
/// nn::init.
/// \zh 权重的 fan_in：一个输出单元要把多少个输入加起来。Linear 的权重形状是 (out, in)。
/// 卷积的权重形状是 (out, in, k, l, ...)，其中 k·l·... 是卷积核的大小，即感受野。偏置只有一维，
/// 也就没有 fan：维数不到 2 时，请抛出 `nn::ShapeError("...")`，文字自拟。
///
/// `shape.size()` 是维数，`shape[d]` 是某一维的长度。不要调用 nn::init 中的函数。
/// \both
std::size_t fan_in(const nn::Shape& shape);

/// \en The fan_out of a weight: to how many outputs one input unit goes. A bias is refused here
/// too.
/// \zh 权重的 fan_out：一个输入单元送往多少个输出。这里同样拒绝偏置。
/// \both
std::size_t fan_out(const nn::Shape& shape);
