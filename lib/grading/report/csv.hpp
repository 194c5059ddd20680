#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// A row of a CSV file, and the line on which it begins.
struct CsvRow {
    std::size_t line;
    std::vector<std::string> cells;
};

/// Reads CSV as RFC 4180 has it, in UTF-8, with or without a byte order mark, and with any line
/// ends. The separator is what a first line such as `sep=;` says, or a semicolon or a tab where that splits
/// each of the first three rows into the same number of cells, and into more than a comma does: so
/// Canvas tells them apart. Rows without anything in them are left out, and `="0042"` is 0042.
/// \errors{UsageError: it is not UTF-8, or a quote stands where none may; the message names the line}
std::vector<CsvRow> read_csv(std::string_view text);

/// Writes rows as CSV that a spreadsheet takes for text and numbers alone, whatever it is told to
/// separate by: where it would read a formula stands an apostrophe in front, unless it is a number. A
/// cell is one line.
std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace nn::grading
