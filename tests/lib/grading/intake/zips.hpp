#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Zip archives, the honest ones and those that no program writes.
namespace zips {

/// An entry as the archive is to have it, whether it is true or not. The mode is Unix's.
struct Packed {
    std::string path = "";
    std::string bytes = "";
    unsigned mode = 0100644;
    unsigned flags = 0;
    unsigned method = 0;
    std::optional<std::uint32_t> checksum = {};
};

inline constexpr unsigned is_encrypted = 1;
inline constexpr unsigned has_utf8_name = 1U << 11U;
inline constexpr unsigned lzma = 14;

/// An archive whose entries are stored as they are.
std::string zip_of(const std::vector<Packed>& entries);

/// An archive of one entry of so many zeros, as a program compresses it.
std::string zip_of_zeros(const std::string& path, std::size_t count);

}  // namespace zips
