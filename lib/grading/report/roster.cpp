#include "grading/report/roster.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "grading/report/csv.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

using Field = std::string Student::*;

struct Heading {
    std::string_view name;
    Field field;
};

// Ours, and those that Canvas and Moodle write
constexpr std::array headings{
    Heading{"folder", &Student::folder},  Heading{"name", &Student::name},
    Heading{"student", &Student::name},   Heading{"id", &Student::id},
    Heading{"sis user id", &Student::id}, Heading{"id number", &Student::id},
    Heading{"login", &Student::login},    Heading{"sis login id", &Student::login},
    Heading{"username", &Student::login}, Heading{"e-mail", &Student::email},
    Heading{"email", &Student::email},    Heading{"email address", &Student::email},
    Heading{"section", &Student::section}};

std::string trimmed(const std::string& cell) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t begin = cell.find_first_not_of(blank);
    return begin == std::string::npos
               ? ""
               : cell.substr(begin, cell.find_last_not_of(blank) - begin + 1);
}

std::string in_lower_case(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string heading_in(const std::string& cell) {
    return in_lower_case(trimmed(cell));
}

Field field_of(const std::string& name) {
    const auto* heading = std::ranges::find(headings, name, &Heading::name);
    return heading == headings.end() ? nullptr : heading->field;
}

// The field that each column holds; null for a column that is ignored. Beside a SIS User ID, which is the
// institution's number, ID is one of Canvas's own.
std::vector<Field> fields_of(const CsvRow& row) {
    const bool is_of_canvas =
        std::ranges::find(row.cells, "sis user id", heading_in) != row.cells.end();
    std::vector<Field> fields;
    for (const std::string& cell : row.cells) {
        const std::string heading = heading_in(cell);
        const Field field = is_of_canvas && heading == "id" ? nullptr : field_of(heading);
        if (field != nullptr && std::ranges::find(fields, field) != fields.end()) {
            const std::string name = shortened(trimmed(cell), 40);
            throw UsageError(say("the roster has the column {} twice: leave one of them out",
                                 "名单中有两列 {}：请去掉一列", name));
        }
        fields.push_back(field);
    }
    if (std::ranges::find(fields, &Student::folder) == fields.end()) {
        const std::string first = shortened(row.cells.front(), 40);
        throw UsageError(
            say("the roster has no column folder (its first heading is \"{}\"): begin it with a "
                "row of headings, folder and any of name, id, login, e-mail, section",
                "名单中没有 folder 这一列（第一个标题是“{}”）：第一行应是标题，必须有 "
                "folder，另可有 name、id、login、e-mail、section",
                first));
    }
    return fields;
}

Student student_of(const CsvRow& row, const std::vector<Field>& fields) {
    if (row.cells.size() > fields.size()) {
        throw UsageError(
            say("line {} of the roster has {} cells, and its headings are {}: write a cell with a "
                "comma in quotes",
                "名单第 {} 行有 {} 格，而标题只有 {} 个：含逗号的格子请加引号", row.line,
                row.cells.size(), fields.size()));
    }
    Student student;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (fields[i] != nullptr) {
            student.*fields[i] = trimmed(row.cells[i]);
        }
    }
    if (student.folder.empty()) {
        throw UsageError(say(
            "line {} of the roster has no folder: write the name of the student's submission there",
            "名单第 {} 行没有 folder：请填上该学生所交作业的名称", row.line));
    }
    return student;
}

}  // namespace

Roster read_roster(std::string_view csv) {
    const std::vector<CsvRow> rows = read_csv(csv);
    if (rows.empty()) {
        throw UsageError({"the roster is empty: begin it with a row of headings, folder among them",
                          "名单是空的：第一行应是标题，其中要有 folder"});
    }
    const std::vector<Field> fields = fields_of(rows.front());
    Roster roster;
    std::map<std::string, std::size_t> lines;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Student student = student_of(rows[i], fields);
        const auto [earlier, is_new] = lines.emplace(student.folder, rows[i].line);
        if (!is_new) {
            const std::string folder = shortened(student.folder, 80);
            throw UsageError(
                say("the roster has the folder \"{}\" twice, in lines {} and {}: each student has "
                    "a folder of their own",
                    "名单第 {1} 行与第 {2} 行的 folder 都是“{0}”：每名学生各有自己的 folder",
                    folder, earlier->second, rows[i].line));
        }
        roster.push_back(std::move(student));
    }
    if (roster.empty()) {
        throw UsageError({"the roster has headings and no student: add a row a student",
                          "名单只有标题，没有学生：请为每名学生添加一行"});
    }
    return roster;
}

}  // namespace nn::grading
