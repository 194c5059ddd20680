#include "app/screen.hpp"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include "language/text.hpp"
#include "language/utf8.hpp"

namespace nn::app {
namespace {

struct Character {
    char32_t value;
    std::string_view bytes;

    [[nodiscard]] bool is_wide() const { return value >= 0x2E80; }
    [[nodiscard]] std::size_t columns() const { return is_wide() ? 2 : 1; }
    [[nodiscard]] bool is_in(std::u32string_view set) const {
        return set.find(value) != std::u32string_view::npos;
    }
};

std::vector<Character> characters_of(std::string_view line) {
    std::vector<Character> all;
    while (!line.empty()) {
        const auto first = first_code_point(line).value_or(CodePoint{0xFFFD, 1});
        all.push_back({first.value, line.substr(0, first.bytes)});
        line.remove_prefix(first.bytes);
    }
    return all;
}

bool may_break(const Character& before, const Character& after) {
    if (before.value == U' ' || after.value == U' ') {
        return after.value != U' ';
    }
    return (before.is_wide() || after.is_wide()) && !before.is_in(U"（“《(\"") &&
           !after.is_in(U"，。；：、）”》？！…,.;:)\"");
}

// Where the text of a line begins: behind the last two blanks near its start.
std::size_t indent_of(const std::vector<Character>& line) {
    constexpr std::size_t most = 30;
    std::size_t indent = 0;
    for (std::size_t i = 2; i < std::min(line.size(), most); ++i) {
        const bool is_start =
            line[i].value != U' ' && line[i - 1].value == U' ' && line[i - 2].value == U' ';
        indent = is_start ? i : indent;
    }
    return indent;
}

std::string fitted_line(std::string_view text, std::size_t columns) {
    const std::vector<Character> line = characters_of(text);
    const std::size_t indent = indent_of(line);
    std::string shown;
    std::size_t column = 0;
    for (std::size_t start = 0; start < line.size();) {
        std::size_t end = start + 1;
        std::size_t width = line[start].columns();
        while (end < line.size() && !may_break(line[end - 1], line[end])) {
            width += line[end].value == U' ' ? 0 : line[end].columns();
            ++end;
        }
        if (column + width > columns && column > indent) {
            shown.erase(shown.find_last_not_of(' ') + 1);
            shown += '\n' + std::string(indent, ' ');
            column = indent;
        }
        for (; start < end; ++start) {
            shown += line[start].bytes;
            column += line[start].columns();
        }
    }
    return shown;
}

}  // namespace

std::string fitted(std::string_view text, std::size_t columns) {
    std::string shown;
    for (const std::string_view line : lines_of(text)) {
        shown += fitted_line(line, columns) + '\n';
    }
    return shown;
}

std::string for_screen(const std::string& text) {
    winsize size{};
    const bool is_terminal = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return is_terminal ? fitted(text, size.ws_col) : text;
}

}  // namespace nn::app
