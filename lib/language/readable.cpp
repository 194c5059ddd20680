#include "language/readable.hpp"

#include <algorithm>
#include <array>

#include "language/utf8.hpp"

namespace nn {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

constexpr std::array<CodeRange, 8> harmful{{{0x00, 0x08},
                                            {0x0B, 0x1F},
                                            {0x7F, 0x9F},
                                            {0x061C, 0x061C},
                                            {0x200E, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2066, 0x2069},
                                            {0xFFFE, 0xFFFF}}};

bool ends_line(char32_t value) {
    return value == '\n' || value == '\r' || value == 0x2028 || value == 0x2029;
}

}  // namespace

std::string readable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const auto first = first_code_point(text);
        std::size_t bytes = first ? first->bytes : 1;
        if (first && ends_line(first->value)) {
            bytes += text.starts_with("\r\n") ? 1 : 0;
            shown += '\n';
        } else {
            const bool is_shown = first && !is_in(harmful, first->value);
            shown += is_shown ? text.substr(0, bytes) : replacement;
        }
        text.remove_prefix(bytes);
    }
    return shown;
}

std::string one_line(std::string_view text) {
    std::string line = readable(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string line = one_line(text);
    std::size_t end = 0;
    std::size_t before_last = 0;
    for (std::size_t count = 0; end < line.size(); ++count) {
        if (count == most) {
            return line.substr(0, before_last) + "…";
        }
        before_last = end;
        end += first_code_point(std::string_view(line).substr(end))->bytes;
    }
    return line;
}

}  // namespace nn
