#pragma once

#include <cstddef>
#include <string_view>

#include "tensor/tensor.hpp"

namespace nn {

/// \en What the header of a .npy file says of its array.
/// \zh .npy 文件头对数组的描述。
/// \both
struct NpyDescription {
    std::size_t bytes;  ///< \tr{of a number: 2\, 4 or 8,每个数的字节数：2、4 或 8}
    bool big_endian;    ///< \tr{byte order,字节序是否为大端}
    bool fortran_order;  ///< \tr{whether the first index runs fastest,是否第一个下标变化最快}
    Shape shape;         ///< \tr{lengths,各维长度}
};

/// \en Reads the header's text, a Python dictionary such as
/// ``{'descr': '<f4', 'fortran_order': False, 'shape': (8, 4), }``.
/// \zh 解析文件头的文本：一个 Python 字典，例如
/// ``{'descr': '<f4', 'fortran_order': False, 'shape': (8, 4), }``。
/// \both
/// \errors{UsageError: not such a dictionary; a type other than float16\, float32 and float64}
NpyDescription parse_npy_description(std::string_view text);

}  // namespace nn
