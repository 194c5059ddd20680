#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

#include "grading/intake/names.hpp"

namespace nn::grading {
namespace {

int value_of(char digit) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::size_t value = digits.find(digit);
    return value == std::string_view::npos ? -1 : static_cast<int>(value);
}

// What `printable` made of bytes is those bytes again.
std::string unescaped(std::string_view name) {
    std::string bytes;
    while (!name.empty()) {
        std::size_t count = 1;
        char byte = name.front();
        if (name.starts_with("\\\\")) {
            count = 2;
        } else if (name.size() >= 4 && name.starts_with("\\x") && value_of(name[2]) >= 0 &&
                   value_of(name[3]) >= 0) {
            count = 4;
            byte = static_cast<char>(16 * value_of(name[2]) + value_of(name[3]));
        }
        bytes += byte;
        name.remove_prefix(count);
    }
    return bytes;
}

// Blanks of any kind become the common one, dashes the hyphen.
std::string normal_form(const std::string& name) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
    const auto length = utf8proc_map(
        bytes, static_cast<utf8proc_ssize_t>(name.size()), &mapped,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                       UTF8PROC_IGNORE | UTF8PROC_STRIPCC | UTF8PROC_LUMP));
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owned(mapped, std::free);
    // What is no UTF-8 is compared by its bytes
    return length < 0 ? name
                      : std::string(reinterpret_cast<const char*>(owned.get()),
                                    static_cast<std::size_t>(length));
}

std::string_view trimmed(std::string_view name) {
    const std::size_t begin = std::min(name.find_first_not_of(' '), name.size());
    return name.substr(begin, name.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

std::string in_lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::string comparable(std::string_view name) {
    const std::string form = normal_form(unescaped(name));
    std::string_view shown = trimmed(form);
    if (shown.ends_with(".zip")) {
        shown.remove_suffix(4);
    }
    return std::string(trimmed(shown));
}

}  // namespace nn::grading
