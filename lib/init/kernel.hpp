#pragma once

#include <cstddef>
#include <span>

namespace nn::init {

/// \en How the kernel of a convolution lies in memory: its number of elements, and where its
/// middle is among them.
/// \zh 卷积核在内存中的布局：元素个数，以及中心元素的位置。
/// \both
struct Kernel {
    std::size_t size;  ///< \tr{number of elements,元素个数}
    std::size_t
        middle;  ///< \tr{position of element k/2 in every dimension,各维第 k/2 个元素的位置}
};

/// \en The kernel of a convolution's weight of shape (out, in, kernel…).
/// \zh 形状为 (out, in, kernel…) 的卷积权重的卷积核。
/// \both
Kernel kernel_of(std::span<const std::size_t> shape);

}  // namespace nn::init
