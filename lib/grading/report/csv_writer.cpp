#include <algorithm>
#include <array>

#include "grading/report/csv.hpp"
#include "language/readable.hpp"

namespace nn::grading {
namespace {

bool is_number(std::string_view cell) {
    constexpr std::string_view digits = "0123456789";
    cell.remove_prefix(cell.starts_with('-') || cell.starts_with('+') ? 1 : 0);
    const std::size_t whole = std::min(cell.find_first_not_of(digits), cell.size());
    std::string_view rest = cell.substr(whole);
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        return !rest.empty() && rest.find_first_not_of(digits) == std::string_view::npos;
    }
    return whole > 0 && rest.empty();
}

// The signs that start a formula, also in the width of Chinese characters
bool starts_formula(std::string_view cell) {
    const std::string_view told = cell.substr(std::min(cell.find_first_not_of(' '), cell.size()));
    return std::ranges::any_of(
        std::array<std::string_view, 8>{"=", "+", "-", "@", "＝", "＋", "－", "＠"},
        [told](std::string_view sign) { return told.starts_with(sign); });
}

std::string written(const std::string& cell) {
    std::string text = one_line(cell);
    const bool is_indented = cell.starts_with('\t') || cell.starts_with('\r');
    if (is_indented || (starts_formula(text) && !is_number(text))) {
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
