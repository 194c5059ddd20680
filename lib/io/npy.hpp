#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace nn::io {

/// What a .npy file of float32 in row-major order starts with; the numbers follow as they lie in memory.
/// \source{NumPy\, numpy.lib.format\, version 1.0}
std::string npy_header(std::span<const std::size_t> shape);

}  // namespace nn::io
