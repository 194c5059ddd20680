#include "grading/intake/zip_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace nn::grading {
namespace {

// As PKWARE's APPNOTE has them: where the fields of the heads begin
constexpr std::string_view end_of_directory("PK\5\6", 4);
constexpr std::string_view head_in_directory("PK\1\2", 4);
constexpr std::string_view head_of_entry("PK\3\4", 4);
constexpr std::size_t size_of_head = 46;
constexpr std::size_t flags_in_directory = 8;
constexpr std::size_t flags_of_entry = 6;
constexpr char utf8_in_second_byte = 1 << 3;

std::size_t number(std::string_view zip, std::size_t at, std::size_t bytes) {
    std::size_t value = 0;
    while (bytes > 0) {
        value = (value << 8U) | static_cast<unsigned char>(zip[at + --bytes]);
    }
    return value;
}

void clear(std::string& zip, std::size_t flags) {
    zip[flags + 1] = static_cast<char>(zip[flags + 1] & ~utf8_in_second_byte);
}

}  // namespace

void believe_no_name(std::string& zip) {
    const std::size_t end = zip.rfind(end_of_directory);
    if (end == std::string::npos || zip.size() - end < 22) {
        return;
    }
    // Another program's archive may begin before the zip does: the directory ends where its end begins
    const std::size_t size = number(zip, end + 12, 4);
    std::size_t at = size <= end ? end - size : end;
    const std::size_t begin = at - std::min(at, number(zip, end + 16, 4));
    while (at + size_of_head <= end && std::string_view(zip).substr(at, 4) == head_in_directory) {
        clear(zip, at + flags_in_directory);
        const std::size_t entry = begin + number(zip, at + 42, 4);
        if (entry + flags_of_entry + 2 <= zip.size() &&
            std::string_view(zip).substr(entry, 4) == head_of_entry) {
            clear(zip, entry + flags_of_entry);
        }
        at += size_of_head + number(zip, at + 28, 2) + number(zip, at + 30, 2) +
              number(zip, at + 32, 2);
    }
}

}  // namespace nn::grading
