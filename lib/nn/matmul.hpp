#pragma once

#include "tensor/parameter.hpp"
#include "tensor/tensor.hpp"

namespace nn {

/// \en The product of a batch of rows and a transposed weight, as a Linear computes it.
/// \zh 一批行向量与转置权重的乘积，Linear 就是这样计算的。
/// \both
/// \shapes{x (n\, in)\, W (out\, in)\, y (n\, out)}
/// \formula{y = x·Wᵀ}
Tensor multiply_transposed(const Tensor& x, const Parameter& weight);

}  // namespace nn
