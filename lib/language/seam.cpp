#include "language/seam.hpp"

#include "language/utf8.hpp"

namespace nn {
namespace {

// A Chinese character, or a mark that brings its own room: full-width ones, and quotation marks.
bool is_han(std::string_view character) {
    const auto first = first_code_point(character);
    return first && (first->value >= 0x2E80 || (first->value >= 0x2010 && first->value <= 0x206F));
}

// Where the last character begins.
std::size_t last_character(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

}  // namespace

Text after_han(const Text& text) {
    return {text.en(), (text.zh().empty() || is_han(text.zh()) ? "" : " ") + text.zh()};
}

Text before_han(const Text& text) {
    const std::string& zh = text.zh();
    const bool is_last_han = zh.empty() || is_han(std::string_view(zh).substr(last_character(zh)));
    return {text.en(), zh + (is_last_han ? "" : " ")};
}

}  // namespace nn
