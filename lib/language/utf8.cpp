#include "language/utf8.hpp"

#include <algorithm>
#include <bit>

namespace nn {
namespace {

unsigned byte_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

bool is_scalar(char32_t value) {
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

// The least value that needs so many bytes: a shorter one is written in fewer.
char32_t least_of(std::size_t bytes) {
    return bytes == 2 ? 0x80 : bytes == 3 ? 0x800 : 0x10000;
}

}  // namespace

std::optional<CodePoint> first_code_point(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const unsigned first = byte_at(text, 0);
    if (first < 0x80U) {
        return CodePoint{first, 1};
    }
    const auto bytes = static_cast<std::size_t>(std::countl_one(static_cast<unsigned char>(first)));
    if (bytes < 2 || bytes > 4 || text.size() < bytes) {
        return {};
    }
    char32_t value = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const unsigned next = byte_at(text, i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    if (value < least_of(bytes) || !is_scalar(value)) {
        return {};
    }
    return CodePoint{value, bytes};
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto first = first_code_point(text);
        if (!first) {
            return false;
        }
        text.remove_prefix(first->bytes);
    }
    return true;
}

bool is_in(std::span<const CodeRange> ranges, char32_t value) {
    return std::ranges::any_of(
        ranges, [value](CodeRange range) { return range.first <= value && value <= range.last; });
}

}  // namespace nn
