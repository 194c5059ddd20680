#include "grading/report/roster.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "grading/intake/names.hpp"
#include "grading/report/csv.hpp"
#include "grading/report/headings.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/utf8.hpp"

namespace nn::grading {
namespace {

using Columns = std::vector<std::optional<RosterColumn>>;

// A cell as it is meant: a spreadsheet keeps the zeros of a number by writing ="0042".
std::string meant(std::string_view cell) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t begin = std::min(cell.find_first_not_of(blank), cell.size());
    cell = cell.substr(begin, cell.find_last_not_of(blank) + 1 - begin);
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
        cell = cell.substr(2, cell.size() - 3);
    }
    return std::string(cell);
}

std::string Student::*field_of(RosterColumn column) {
    switch (column) {
        case RosterColumn::folder:
            return &Student::folder;
        case RosterColumn::name:
            return &Student::name;
        case RosterColumn::id:
            return &Student::id;
        case RosterColumn::login:
            return &Student::login;
        case RosterColumn::email:
            return &Student::email;
        case RosterColumn::section:
            return &Student::section;
        case RosterColumn::canvas:
            return &Student::canvas;
        case RosterColumn::participant:
            return &Student::participant;
        case RosterColumn::first_name:
        case RosterColumn::last_name:
        case RosterColumn::grade:
        case RosterColumn::feedback:
            break;
    }
    return nullptr;
}

void require_usable(const CsvRow& row, const Columns& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] && std::count(columns.begin(), columns.end(), columns[i]) > 1) {
            const std::string name = shortened(meant(row.cells[i]), 40);
            throw UsageError(say("the roster has the column {} twice: leave one of them out",
                                 "名单中有两列 {}：请去掉一列", name));
        }
    }
    using enum RosterColumn;
    static constexpr std::array telling{folder, name,      id,     login,
                                        email,  last_name, canvas, participant};
    if (std::ranges::none_of(telling, [&](RosterColumn column) {
            return std::ranges::find(columns, column) != columns.end();
        })) {
        const std::string first = shortened(row.cells.front(), 40);
        throw UsageError(
            say("the roster does not say who its students are (its first heading is \"{}\"): give "
                "what Canvas or Moodle exports, or begin it with a row of headings such as folder, "
                "name, id, login, email",
                "名单没有说明学生是谁（第一个标题是“{}”）：请给出 Canvas 或 Moodle 导出的文件，"
                "或让第一行是标题，例如 folder、姓名、学号、登录名、邮箱",
                first));
    }
}

// Platforms export columns that are no list's; of a list of one's own each was meant to be read.
void note_unknown(const CsvRow& row, const Columns& columns, std::vector<Text>& notes) {
    const auto has = [&](RosterColumn column) { return std::ranges::count(columns, column) > 0; };
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (const std::string heading = meant(row.cells[i]); !columns[i] && !heading.empty()) {
            unknown.push_back(shortened(heading, 40));
        }
    }
    if (!unknown.empty() && !has(RosterColumn::canvas) && !has(RosterColumn::participant)) {
        notes.push_back(say("The roster's columns {} are not understood, and not used.",
                            "名单中的 {} 列无法识别，未予采用。", listed(unknown)));
    }
}

bool is_chinese(std::string_view name) {
    constexpr CodeRange chinese{0x3400, 0x9FFF};
    const auto first = first_code_point(name);
    return first && is_in({&chinese, 1}, first->value);
}

std::string whole_name(const std::string& first, const std::string& last) {
    if (first.empty() || last.empty()) {
        return first + last;
    }
    return is_chinese(last) ? last + first : first + " " + last;
}

// A long number that went through a spreadsheet, such as 1.23457E+11.
bool is_spoilt(std::string_view cell) {
    const std::size_t e = cell.find_first_of("eE");
    return e != std::string_view::npos && e > 0 &&
           cell.substr(0, e).find_first_not_of("0123456789.,") == std::string_view::npos &&
           cell.substr(e + 1).starts_with('+') && cell.size() > e + 2 &&
           cell.find_first_not_of("0123456789", e + 2) == std::string_view::npos;
}

void require_fitting(const CsvRow& row, const Columns& columns) {
    for (std::size_t i = columns.size(); i < row.cells.size(); ++i) {
        if (!meant(row.cells[i]).empty()) {
            throw UsageError(
                say("line {} of the roster has {} cells, and its headings are {}: write a cell "
                    "with a comma in quotes",
                    "名单第 {} 行有 {} 格，而标题只有 {} 个：含逗号的格子请加引号", row.line,
                    row.cells.size(), columns.size()));
        }
    }
}

// The digits at the end, which Moodle writes a word before
std::string number_of(const std::string& cell) {
    return cell.substr(cell.find_last_not_of("0123456789") + 1);
}

// The student of a row; the notes tell what could not be used of it.
Student student_of(const CsvRow& row, const Columns& columns, std::vector<Text>& notes) {
    require_fitting(row, columns);
    Student student;
    std::string first_name;
    std::string last_name;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
        const std::string cell = meant(row.cells[i]);
        if (!columns[i]) {
            continue;
        }
        if (is_spoilt(cell)) {
            notes.push_back(
                say("Line {} of the roster: {} is what a spreadsheet made of a long number, and is "
                    "not used; export the list anew, and do not save it from a spreadsheet.",
                    "名单第 {} 行：{} 是电子表格改写过的长号码，未予采用；请重新导出名单，"
                    "不要用电子表格另存。",
                    row.line, cell));
        } else if (columns[i] == RosterColumn::first_name) {
            first_name = cell;
        } else if (columns[i] == RosterColumn::last_name) {
            last_name = cell;
        } else if (std::string Student::*field = field_of(*columns[i])) {
            student.*field = columns[i] == RosterColumn::participant ? number_of(cell) : cell;
        }
    }
    if (student.name.empty()) {
        student.name = whole_name(first_name, last_name);
    }
    return student;
}

// Canvas begins with rows of points and of posting, which have no number, and ends with a student for
// tests.
bool is_nobody(const Student& student, bool is_of_canvas, bool is_first) {
    static constexpr std::array<std::string_view, 4> tests{"Student, Test", "Test Student",
                                                           "测试学生", "学生, 测试"};
    const bool has_number =
        !student.canvas.empty() || !student.id.empty() || !student.login.empty();
    return student.shown_name().empty() ||
           (is_of_canvas &&
            ((is_first && !has_number) || std::ranges::find(tests, student.name) != tests.end()));
}

// The line that a student's folder was named on before must not be.
void require_new(const Student& student, std::size_t line,
                 std::map<std::string, std::size_t>& lines) {
    const auto [earlier, is_new] = lines.emplace(student.folder, line);
    if (!is_new && !student.folder.empty()) {
        const std::string folder = shortened(student.folder, 80);
        throw UsageError(
            say("the roster has the folder \"{}\" twice, in lines {} and {}: each student has "
                "a folder of their own",
                "名单第 {1} 行与第 {2} 行的 folder 都是“{0}”：每名学生各有自己的 folder", folder,
                earlier->second, line));
    }
}

std::optional<std::size_t> place_of(RosterColumn column, const Columns& columns) {
    const auto place = std::ranges::find(columns, column);
    return place == columns.end() ? std::nullopt : std::optional(place - columns.begin());
}

std::optional<Worksheet> worksheet_of(const CsvRow& row, const Columns& columns) {
    if (!place_of(RosterColumn::participant, columns)) {
        return {};
    }
    return Worksheet{.headings = row.cells,
                     .grade = place_of(RosterColumn::grade, columns),
                     .feedback = place_of(RosterColumn::feedback, columns)};
}

}  // namespace

const std::string& Student::shown_name() const {
    for (const std::string* known : {&name, &folder, &login, &email, &id, &canvas}) {
        if (!known->empty()) {
            return *known;
        }
    }
    return participant;
}

RosterFile read_roster(std::string_view csv) {
    const std::vector<CsvRow> rows = read_csv(csv);
    if (rows.empty()) {
        throw UsageError(
            {"the roster is empty: give what Canvas or Moodle exports, or a row of "
             "headings with a row a student below it",
             "名单是空的：请给出 Canvas 或 Moodle 导出的文件，或一行标题加每名学生一行"});
    }
    RosterFile file;
    const Columns columns = columns_of(rows.front().cells);
    require_usable(rows.front(), columns);
    note_unknown(rows.front(), columns, file.notes);
    file.worksheet = worksheet_of(rows.front(), columns);
    const bool is_of_canvas = std::ranges::count(columns, RosterColumn::canvas) > 0;
    std::map<std::string, std::size_t> lines;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Student student = student_of(rows[i], columns, file.notes);
        if (is_nobody(student, is_of_canvas, file.students.empty())) {
            continue;
        }
        require_new(student, rows[i].line, lines);
        if (file.worksheet) {
            student.row = rows[i].cells;
            student.row.resize(columns.size());
        }
        file.students.push_back(std::move(student));
    }
    if (file.students.empty()) {
        throw UsageError({"the roster has headings and no student: add a row a student",
                          "名单只有标题，没有学生：请为每名学生添加一行"});
    }
    return file;
}

}  // namespace nn::grading
