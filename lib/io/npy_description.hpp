#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/array.hpp"
#include "io/byte_source.hpp"

namespace nn::io {

/// The array that a Python dictionary such as ``{'descr': '<f4', 'fortran_order': False,
/// 'shape': (8, 4), }`` describes; a type that is not read is no error.
/// \errors{UsageError: not such a dictionary}
StoredArray parse_npy_description(std::string_view text);

/// Whether bytes begin as a .npy file does.
bool starts_as_npy(std::string_view start);

/// Reads the header of a .npy file, of any version, and where its numbers begin.
/// \errors{UsageError: a version that NumPy does not know\, or a header that is cut short or not NumPy's}
/// \source{NumPy\, numpy.lib.format\, versions 1.0\, 2.0 and 3.0}
StoredArray read_npy_description(ByteSource& source, std::size_t member);

}  // namespace nn::io
