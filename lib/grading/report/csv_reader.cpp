#include <algorithm>
#include <optional>

#include "grading/report/csv.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "language/utf8.hpp"

namespace nn::grading {
namespace {

[[noreturn]] void refuse(std::size_t line, const Text& problem, const Text& remedy) {
    throw UsageError(say("line {}: {}; {}", "第 {} 行：{}；{}", line, problem, remedy));
}

class Reader {
public:
    Reader(std::string_view text, char separator, std::size_t line)
        : text_(text), separator_(separator), line_(line) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (!text_.empty()) {
            CsvRow row{.line = line_, .cells = read_row()};
            if (std::ranges::any_of(row.cells, [](const std::string& cell) {
                    return cell.find_first_not_of(" \t") != std::string::npos;
                })) {
                rows.push_back(std::move(row));
            }
        }
        return rows;
    }

private:
    std::vector<std::string> read_row() {
        std::vector<std::string> cells{read_cell()};
        while (text_.starts_with(separator_)) {
            text_.remove_prefix(1);
            cells.push_back(read_cell());
        }
        take_line_end();
        return cells;
    }

    std::string read_cell() {
        if (text_.starts_with('"')) {
            return read_quoted();
        }
        // So a spreadsheet keeps the zeros that a number begins with
        if (text_.starts_with("=\"")) {
            text_.remove_prefix(1);
            return read_quoted();
        }
        const std::string_view cell = text_.substr(0, text_.find_first_of(ends()));
        if (cell.find('"') != std::string_view::npos) {
            refuse(line_, {"a quote stands within a cell", "格子中间出现了引号"},
                   {"write such a cell in quotes, and each quote in it twice",
                    "请给整个格子加上引号，其中的每个引号写两遍"});
        }
        text_.remove_prefix(cell.size());
        return std::string(cell);
    }

    std::string read_quoted() {
        const std::size_t begun = line_;
        std::string cell;
        for (text_.remove_prefix(1); !text_.empty(); text_.remove_prefix(1)) {
            if (text_.starts_with("\"\"")) {
                text_.remove_prefix(1);
            } else if (text_.front() == '"') {
                text_.remove_prefix(1);
                require_end_of_cell();
                return cell;
            }
            line_ += text_.front() == '\n' ? 1 : 0;
            cell += text_.front();
        }
        refuse(begun, {"a quote is opened and never closed", "引号没有闭合"},
               {"close it, and write each quote within a cell twice",
                "请补上另一半，格子内的每个引号写两遍"});
    }

    void require_end_of_cell() const {
        if (!text_.empty() && ends().find(text_.front()) == std::string::npos) {
            refuse(line_, {"something follows a closing quote", "右引号之后还有内容"},
                   {"write each quote within a cell twice", "格子内的每个引号请写两遍"});
        }
    }

    void take_line_end() {
        text_.remove_prefix(text_.starts_with("\r\n") ? 2 : text_.empty() ? 0 : 1);
        ++line_;
    }

    [[nodiscard]] std::string ends() const { return std::string("\r\n") + separator_; }

    std::string_view text_;
    char separator_;
    std::size_t line_;
};

// How many cells each of the first rows with anything in them has by that separator.
std::vector<std::size_t> count_cells(std::string_view text, char separator) {
    constexpr std::size_t rows = 3;
    std::vector<std::size_t> counts;
    std::size_t cells = 1;
    bool is_quoted = false;
    bool is_blank = true;
    const auto end_row = [&] {
        if (!is_blank) {
            counts.push_back(cells);
        }
        cells = 1;
        is_blank = true;
    };
    for (const char c : text) {
        is_quoted = is_quoted != (c == '"');
        if ((c == '\n' || c == '\r') && !is_quoted) {
            end_row();
        } else {
            cells += c == separator && !is_quoted ? 1 : 0;
            is_blank = is_blank && c == ' ';
        }
        if (counts.size() == rows) {
            return counts;
        }
    }
    end_row();
    return is_quoted ? std::vector<std::size_t>{} : counts;
}

// A semicolon or a tab separates where it splits the first rows into as many cells each, and into more than
// a comma does.
char separator_of(std::string_view text) {
    char best = ',';
    std::size_t most = 1;
    for (const char separator : {',', ';', '\t'}) {
        const std::vector<std::size_t> cells = count_cells(text, separator);
        const bool agrees =
            !cells.empty() && std::ranges::count(cells, cells.front()) == std::ssize(cells);
        if (agrees && cells.front() > most) {
            best = separator;
            most = cells.front();
        }
    }
    return best;
}

// The separator that a first line such as `sep=;` names, for Excel; that line goes.
std::optional<char> take_named_separator(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (!line.starts_with("sep=") || line.size() != 5) {
        return {};
    }
    text.remove_prefix(std::min(text.size(), line.size()));
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
    return line.back();
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    std::size_t line = 1;
    for (std::string_view rest = text; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (!is_utf8(rest.substr(0, end))) {
            refuse(line, {"this is not UTF-8", "这不是 UTF-8"},
                   {"save the file anew as \"CSV UTF-8\"", "请把文件另存为“CSV UTF-8”"});
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto named = take_named_separator(text);
    return Reader(text, named ? *named : separator_of(text), named ? 2 : 1).rows();
}

}  // namespace nn::grading
