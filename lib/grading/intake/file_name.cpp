#include <algorithm>
#include <array>
#include <sha2.h>
#include <string_view>

#include <fmt/format.h>

#include "grading/intake/names.hpp"
#include "language/utf8.hpp"

namespace nn::grading {
namespace {

// Chinese characters have no case, and one way to be written
constexpr CodeRange chinese{0x4E00, 0x9FFF};

// Letters of the other scripts, with the marks that some of them are composed of
constexpr std::array<CodeRange, 8> letters{{{0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x1FFF},
                                            {0x3041, 0x30FF},
                                            {0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0xAC00, 0xD7A3},
                                            {0x20000, 0x3FFFF}}};

bool is_small_letter_or_digit(char32_t value) {
    return (U'a' <= value && value <= U'z') || (U'0' <= value && value <= U'9');
}

bool is_capital(char32_t value) {
    return U'A' <= value && value <= U'Z';
}

bool may_stay(char32_t value) {
    return is_small_letter_or_digit(value) || is_capital(value) || value == U'.' || value == U'_' ||
           value == U'-' || is_in(letters, value);
}

// A letter that another one may be taken for
bool is_ambiguous(char32_t value) {
    return is_capital(value) || (is_in(letters, value) && !is_in({&chinese, 1}, value));
}

// Windows opens a device by its name, whatever follows a dot.
bool is_device(std::string_view name) {
    static constexpr std::array<std::string_view, 4> whole{"con", "prn", "aux", "nul"};
    static constexpr std::array<std::string_view, 2> numbered{"com", "lpt"};
    const std::string stem = in_lower_case(std::string(name.substr(0, name.find('.'))));
    return std::ranges::count(whole, stem) > 0 ||
           (stem.size() == 4 && '0' <= stem[3] && stem[3] <= '9' &&
            std::ranges::count(numbered, std::string_view(stem).substr(0, 3)) > 0);
}

constexpr std::size_t most_bytes = 120;
constexpr std::size_t digits = 16;

// Whether a name ends as those do that were changed.
bool has_digest(std::string_view name) {
    if (name.size() < digits + 1) {
        return false;
    }
    const std::string_view end = name.substr(name.size() - digits - 1);
    return end.front() == '-' &&
           end.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

std::string digest_of(const std::string& name) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> hexadecimal{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(name.data()), name.size(), hexadecimal.data());
    return {hexadecimal.data(), digits};
}

// Cut after a whole character
std::string_view beginning_of(std::string_view name, std::size_t most) {
    std::size_t end = std::min(name.size(), most);
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return name.substr(0, end);
}

}  // namespace

std::string file_name_of(const std::string& submission_name) {
    std::string name;
    bool is_same = !has_digest(submission_name);
    for (std::string_view rest = submission_name; !rest.empty();) {
        const auto first = first_code_point(rest);
        const std::string_view bytes = rest.substr(0, first ? first->bytes : 1);
        const bool stays = first && may_stay(first->value);
        is_same = is_same && stays && !is_ambiguous(first->value);
        name += stays ? bytes : "_";
        rest.remove_prefix(bytes.size());
    }
    if (name.empty() || name.front() == '.' || name.front() == '-' || is_device(name)) {
        is_same = false;
        name.insert(name.begin(), '_');
    }
    if (is_same && name.size() <= most_bytes && name.back() != '.') {
        return name;
    }
    return fmt::format("{}-{}", beginning_of(name, most_bytes - digits - 1),
                       digest_of(submission_name));
}

}  // namespace nn::grading
