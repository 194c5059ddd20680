#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nn::io {

/// What the header of a .npy file says of its array.
struct NpyDescription {
    std::size_t bytes;  ///< of a number: 2, 4 or 8
    bool big_endian;
    bool fortran_order;  ///< whether the first index runs fastest
    std::vector<std::size_t> shape;
};

/// Reads the header's text, a Python dictionary such as
/// ``{'descr': '<f4', 'fortran_order': False, 'shape': (8, 4), }``.
/// \errors{UsageError: not such a dictionary; a type other than float16\, float32 and float64}
NpyDescription parse_npy_description(std::string_view text);

}  // namespace nn::io
