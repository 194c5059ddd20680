#pragma once

#include <cstddef>
#include <span>

namespace nn {

/// \en The product of a batch of rows and a transposed weight, as a Linear computes it; nothing may be
/// empty.
/// \zh 一批行向量与转置权重的乘积，Linear 就是这样计算的；各项都不能为空。
/// \both
/// \shapes{x (n\, in)\, W (out\, in)\, y (n\, out)}
/// \formula{y = x·Wᵀ}
void multiply_transposed(std::span<const float> x, std::span<const float> weight, std::size_t in,
                         std::span<float> product);

}  // namespace nn
