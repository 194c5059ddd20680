#pragma once

#include "nn/nn.hpp"

/// \en The bound a of Xavier's uniform distribution U(-a, a) for a weight of this shape. The weight of a
/// Linear has shape (out, in), where in is its fan_in, and out its fan_out. That of a convolution
/// has shape (out, in, kernel...). Both its fans are larger, for they count every place of the
/// kernel too. Call nothing from nn::init.
/// \zh 这种形状的权重，其 Xavier 均匀分布 U(-a, a) 的边界 a。Linear 的权重形状是 (out, in)：
/// fan_in 就是 in，fan_out 就是 out。卷积的权重形状是 (out, in, 卷积核各维)，两个 fan 都更大：
/// 卷积核的每个位置也要计入。不要调用 nn::init 中的函数。
/// \both
/// \formula{a = gain·√(6/(fan_in + fan_out))}
double xavier_bound(const nn::Shape& shape, double gain);

/// \en Fills `weight` from U(-a, a), where a is its Xavier bound; without nn::init too.
/// `nn::rand(shape, generator)` gives numbers from [0, 1), and `nn::shape(weight)` is the shape.
/// \zh 从 U(-a, a) 抽取，填充 `weight`，a 是它的 Xavier 边界；同样不要用 nn::init。
/// `nn::rand(shape, generator)` 给出 [0, 1) 上的数，`nn::shape(weight)` 是形状。
/// \both
void xavier(nn::Tensor& weight, double gain, nn::Generator& generator);
