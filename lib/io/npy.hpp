#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace nn::io {

/// What a .npy file of float32 in row-major order starts with; the numbers follow as they lie in memory.
/// \source{NumPy\, numpy.lib.format\, version 1.0}
std::string npy_header(std::span<const std::size_t> shape);

/// The array of a .npy file, in float32 and row-major order whatever the file's own.
struct NpyArray {
    std::vector<float> values;
    std::vector<std::size_t> shape;
    std::size_t bits;  ///< of each number in the file: 16, 32 or 64
};

/// The most values that read_npy takes: a quarter of a gibibyte of them.
inline constexpr std::size_t npy_most_values = std::size_t{1} << 26U;

/// Reads a .npy file of any version: float16, float32 or float64, of either byte order, in C or Fortran
/// order. What follows the array is left unread.
/// \errors{UsageError: no .npy file\, another type\, cut short\, or more than npy_most_values values}
/// \source{NumPy\, numpy.lib.format}
NpyArray read_npy(std::istream& stream);

/// Reads the file of that name; `-` is standard input.
/// \errors{UsageError: as above\, or it cannot be opened}
NpyArray read_npy(const std::string& file);

}  // namespace nn::io
