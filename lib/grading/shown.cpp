#include "grading/shown.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include <fmt/format.h>

#include "language/readable.hpp"

namespace nn::grading {
namespace {

constexpr std::size_t most_characters = 1000;
constexpr std::size_t most_names = 200;
// A count or a measured number has fewer; a seed has nineteen as a rule, and ten of sixteen in base 16
constexpr std::size_t most_digits = 8;

bool is_digit(unsigned char character) {
    return std::isdigit(character) != 0;
}

// A word of ASCII: of other bytes, which are above 127, none is a letter here.
bool is_of_word(unsigned char character) {
    return std::isalnum(character) != 0;
}

// In base 16 too: a word that has so many digits, with or without letters among them.
bool is_long_number(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(word, is_digit)) > most_digits;
}

std::string without_long_numbers(const std::string& text) {
    std::string kept;
    for (auto start = text.begin(); start != text.end();) {
        const auto end = std::find_if_not(start, text.end(), is_of_word);
        if (end == start) {
            kept += *start++;
            continue;
        }
        const std::string_view word(start, end);
        kept += is_long_number(word) ? "…" : word;
        start = end;
    }
    return kept;
}

std::string shown(const std::string& text) {
    return without_long_numbers(shortened(text, most_characters));
}

}  // namespace

Text shown(const Text& text) {
    return {shown(text.en()), shown(text.zh())};
}

std::vector<std::string> shown(const std::vector<std::string>& names) {
    const std::size_t count = std::min(names.size(), most_names);
    std::vector<std::string> first;
    for (std::size_t i = 0; i < count; ++i) {
        first.push_back(shortened(names[i], most_characters));
    }
    if (count < names.size()) {
        first.push_back(fmt::format("… +{}", names.size() - count));
    }
    return first;
}

}  // namespace nn::grading
