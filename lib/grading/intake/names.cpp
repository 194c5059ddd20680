#include "grading/intake/names.hpp"

#include <array>

#include <fmt/format.h>

#include "language/utf8.hpp"

namespace nn::grading {
namespace {

// What moves a cursor, turns the direction of writing, has no width, or may not stand in XML
constexpr std::array<CodeRange, 11> harmful{{{0x00, 0x1F},
                                             {0x7F, 0x9F},
                                             {0x061C, 0x061C},
                                             {0x200B, 0x200B},
                                             {0x200E, 0x200F},
                                             {0x2028, 0x202E},
                                             {0x2060, 0x206F},
                                             {0xFEFF, 0xFEFF},
                                             {0xFFF9, 0xFFFB},
                                             {0xFFFE, 0xFFFF},
                                             {0xE0000, 0xE0FFF}}};

std::string escaped_bytes(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        text += fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
    }
    return text;
}

}  // namespace

std::string printable(std::string_view name) {
    std::string text;
    while (!name.empty()) {
        const auto first = first_code_point(name);
        const std::string_view bytes = name.substr(0, first ? first->bytes : 1);
        if (bytes == "\\") {
            text += "\\\\";
        } else if (!first || is_in(harmful, first->value)) {
            text += escaped_bytes(bytes);
        } else {
            text += bytes;
        }
        name.remove_prefix(bytes.size());
    }
    return text;
}

}  // namespace nn::grading
