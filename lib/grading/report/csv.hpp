#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// \en A row of a CSV file, and the line on which it begins.
/// \zh CSV 文件中的一行，以及它起始的行号。
/// \both
struct CsvRow {
    std::size_t line;
    std::vector<std::string> cells;
};

/// \en Reads CSV as RFC 4180 has it, in UTF-8, with or without a byte order mark, and with any line
/// ends. The separator is a semicolon where that splits each of the first three lines into the same
/// number of cells, and into more than a comma does: so Canvas tells them apart. Rows without
/// anything in them are left out.
/// \zh 按 RFC 4180 读取 UTF-8 的 CSV，字节序标记可有可无，换行不限。若分号能把前三行各分成同样多的格子，
/// 且多于逗号所分的，则以分号为分隔符，与 Canvas 的判断方式相同。空行略去。
/// \both
/// \errors{UsageError: it is not UTF-8, or a quote stands where none may; the message names the line}
std::vector<CsvRow> read_csv(std::string_view text);

/// \en Writes rows as CSV that a spreadsheet takes for text and numbers alone: a cell that it would
/// read as a formula gets an apostrophe in front, unless it is a number. A cell is one line.
/// \zh 写成 CSV，让电子表格只看到文字与数：会被当作公式的格子前加一撇，数除外。每个格子只占一行。
/// \both
std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace nn::grading
