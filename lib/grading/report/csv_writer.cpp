#include <algorithm>
#include <array>

#include "grading/report/csv.hpp"
#include "language/readable.hpp"

namespace nn::grading {
namespace {

bool is_number(std::string_view cell) {
    constexpr std::string_view digits = "0123456789";
    cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
    cell.remove_prefix(cell.starts_with('-') || cell.starts_with('+') ? 1 : 0);
    const std::size_t whole = std::min(cell.find_first_not_of(digits), cell.size());
    std::string_view rest = cell.substr(whole);
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        return !rest.empty() && rest.find_first_not_of(digits) == std::string_view::npos;
    }
    return whole > 0 && rest.empty();
}

// The signs that start a formula, also in the width of Chinese characters; quotes before them may go.
bool starts_formula(std::string_view cell) {
    const std::string_view told = cell.substr(std::min(cell.find_first_not_of(" \""), cell.size()));
    return std::ranges::any_of(
        std::array<std::string_view, 8>{"=", "+", "-", "@", "＝", "＋", "－", "＠"},
        [told](std::string_view sign) { return told.starts_with(sign); });
}

// Where the separator is another one, a cell is several: each is told from a formula.
std::string without_formulas(std::string_view cell) {
    constexpr std::string_view other_separators = ";|";
    std::string text;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(other_separators), cell.size());
        const std::string_view part = cell.substr(0, end);
        text += starts_formula(part) && !is_number(part) ? "'" : "";
        text += cell.substr(0, end + 1);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return text;
}

std::string written(const std::string& cell) {
    const bool is_indented = cell.starts_with('\t') || cell.starts_with('\r');
    std::string text = without_formulas(one_line(cell));
    if (is_indented && !text.starts_with('\'')) {
        text.insert(0, 1, '\'');
    }
    if (text.find_first_of("\",;") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted.append(c == '"' ? 2 : 1, c);
    }
    return quoted + '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
    std::string csv;
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            csv += (i == 0 ? "" : ",") + written(row[i]);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace nn::grading
