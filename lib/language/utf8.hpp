#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace nn {

/// \en A character of UTF-8, and the bytes that it takes.
/// \zh UTF-8 的一个字符，以及它所占的字节数。
/// \both
struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

/// \en The character that a text begins with, or nothing where its first byte begins none.
/// \zh 文本开头的字符；首字节不构成字符时为空。
/// \both
std::optional<CodePoint> first_code_point(std::string_view text);

/// \en Whether a text is UTF-8 throughout.
/// \zh 文本是否全部为 UTF-8。
/// \both
bool is_utf8(std::string_view text);

/// \en Characters that follow one another, the last of them too.
/// \zh 一段连续的字符，包括最后一个。
/// \both
struct CodeRange {
    char32_t first;
    char32_t last;
};

/// \en Whether a character is in one of the ranges.
/// \zh 字符是否属于其中某一段。
/// \both
bool is_in(std::span<const CodeRange> ranges, char32_t value);

}  // namespace nn
