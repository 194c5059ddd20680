#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace nn {

/// A character of UTF-8, and the bytes that it takes.
struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

/// The character that a text begins with, or nothing where its first byte begins none.
std::optional<CodePoint> first_code_point(std::string_view text);

/// Whether a text is UTF-8 throughout.
bool is_utf8(std::string_view text);

/// Characters that follow one another, the last of them too.
struct CodeRange {
    char32_t first;
    char32_t last;
};

/// Whether a character is in one of the ranges.
bool is_in(std::span<const CodeRange> ranges, char32_t value);

}  // namespace nn
