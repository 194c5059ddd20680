#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace nn {

/// \en What a .npy file of float32 in row-major order starts with; the numbers follow as they lie
/// in memory.
/// \zh 按行优先存放 float32 的 .npy 文件的开头；其后就是内存中的数值本身。
/// \both
/// \source{NumPy\, numpy.lib.format\, version 1.0}
std::string npy_header(std::span<const std::size_t> shape);

}  // namespace nn
