#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>

#include "tensor/tensor.hpp"

namespace nn {

/// \en What a .npy file of float32 in row-major order starts with; the numbers follow as they lie
/// in memory.
/// \zh 按行优先存放 float32 的 .npy 文件的开头；其后就是内存中的数值本身。
/// \both
/// \source{NumPy\, numpy.lib.format\, version 1.0}
std::string npy_header(std::span<const std::size_t> shape);

/// \en The array of a .npy file, in float32 and row-major order whatever the file's own.
/// \zh .npy 文件中的数组；无论文件本身如何存放，这里都是行优先的 float32。
/// \both
struct NpyArray {
    Tensor tensor;     ///< \tr{its values and shape,数值与形状}
    std::size_t bits;  ///< \tr{width of the file's numbers: 16\, 32 or 64,文件中每个数的位数}
};

/// \en The most values that read_npy takes: a quarter of a gibibyte of them.
/// \zh read_npy 最多读取的数值个数，占四分之一 GiB。
/// \both
inline constexpr std::size_t npy_most_values = std::size_t{1} << 26U;

/// \en Reads a .npy file of any version: float16, float32 or float64, of either byte order, in C or
/// Fortran order. What follows the array is left unread.
/// \zh 读取任意版本的 .npy 文件：float16、float32 或 float64，任一字节序，C 或 Fortran
/// 顺序。数组之后的内容不会读取。
/// \both
/// \errors{UsageError: no .npy file\, another type\, cut short\, or more than npy_most_values values}
/// \source{NumPy\, numpy.lib.format}
NpyArray read_npy(std::istream& stream);

/// \en Reads the file of that name; `-` is standard input.
/// \zh 读取该名称的文件；`-` 表示标准输入。
/// \both
/// \errors{UsageError: as above\, or it cannot be opened}
NpyArray read_npy(const std::string& file);

}  // namespace nn
