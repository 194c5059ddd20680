#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/text.hpp"

namespace nn::io {

/// The types of numbers that are read; arrays of any other are listed, and no more.
enum class NumberType { f64, f32, f16, bf16, other };

/// The bits of a number of that type; 0 for `other`.
std::size_t bits_of(NumberType type);

/// What a file says of one of its arrays.
struct ArrayDescription {
    std::string name;  ///< empty in a .npy file
    std::vector<std::size_t> shape;
    NumberType type = NumberType::other;
    std::string type_name;        ///< such as `F32`; of other types what the file calls it
    std::optional<Text> refusal;  ///< why its numbers are not read, where they are not

    /// How many numbers it has.
    [[nodiscard]] std::size_t size() const;
};

/// An array in float32 and row-major order, whatever the file's own.
struct Array {
    std::string name;
    std::vector<std::size_t> shape;
    NumberType type;  ///< of the numbers in the file
    std::vector<float> values;
};

/// The number of values of a shape, or nothing where it could be in no file. A length of 0 does not
/// excuse the others: their product is what strides are made of.
std::optional<std::size_t> count_of(std::span<const std::size_t> shape);

/// Where in a file an array's numbers are, and how they are written.
struct StoredArray : ArrayDescription {
    bool big_endian = false;
    bool fortran_order = false;  ///< whether the first index runs fastest
    std::size_t member = 0;      ///< of the source
    std::uint64_t begin = 0;     ///< the first byte, from the member's beginning
};

/// Says that of an array only so many values are there.
/// \errors{UsageError: always}
[[noreturn]] void refuse_cut_short(const StoredArray& array, std::uint64_t there);

/// Makes float32 of the bytes of as many numbers.
void decode(std::span<const char> bytes, const StoredArray& array, std::span<float> values);

}  // namespace nn::io
