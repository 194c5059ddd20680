#include <bit>

#include <fmt/format.h>

#include "io/npy.hpp"
#include "io/npy_description.hpp"
#include "language/text.hpp"

namespace nn::io {

static_assert(std::endian::native == std::endian::little, "the header says so");

std::string npy_header(std::span<const std::size_t> shape) {
    std::string dictionary =
        fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': {}, }}", to_tuple(shape));

    // The numbers start at a multiple of 64, after a line feed
    constexpr std::size_t alignment = 64;
    constexpr std::size_t before_dictionary = 10;
    const std::size_t length = before_dictionary + dictionary.size() + 1;
    dictionary.append((alignment - length % alignment) % alignment, ' ');
    dictionary += '\n';

    const std::size_t size = dictionary.size();
    std::string header = "\x93NUMPY";
    header += {'\x01', '\x00', static_cast<char>(size & 0xffU), static_cast<char>(size >> 8U)};
    return header + dictionary;
}

}  // namespace nn::io
