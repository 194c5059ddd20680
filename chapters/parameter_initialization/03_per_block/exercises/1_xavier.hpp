#pragma once

#include "nn/nn.hpp"

/// \en The bound a of Xavier's uniform law U(-a, a) for a weight of this shape:
/// (out, in) for a Linear, (out, in, kernel...) for a convolution. Write it without nn::init.
/// \zh 这种形状的权重，其 Xavier 均匀分布 U(-a, a) 的界限 a：Linear 的形状是 (out, in)，卷积的形状是
/// (out, in, 卷积核各维)。不要用 nn::init。
/// \both
/// \formula{a = gain·√(6/(fan_in + fan_out))}
double xavier_bound(const nn::Shape& shape, double gain);

/// \en Fills the weight with numbers from U(-a, a), where a is its Xavier bound.
/// \zh 用 U(-a, a) 中的数填充权重，a 是它的 Xavier 界限。
/// \both
void xavier(nn::Tensor& weight, double gain, nn::Generator& generator);
