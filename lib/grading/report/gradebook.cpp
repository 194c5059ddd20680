#include "grading/report/gradebook.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "grading/report/attendance.hpp"
#include "grading/report/brief.hpp"
#include "grading/report/csv.hpp"
#include "grading/report/feedback.hpp"
#include "grading/report/score.hpp"

namespace nn::grading {
namespace {

using Row = std::vector<std::string>;

void add_cells(Row& row, Row cells) {
    std::ranges::move(cells, std::back_inserter(row));
}

bool is_scored(const Record* record) {
    return record != nullptr && has_score(*record);
}

std::string score(const Record* record) {
    return is_scored(record) ? fmt::format("{}.00", record->points()) : "";
}

// What the rest of a submission lacks takes nothing from an exercise that was judged.
bool is_judged(const Record* record, const Result* result) {
    return is_scored(record) || (result != nullptr && was_taken(*record) &&
                                 result->is_handed_in() && result->was_judged());
}

Row points_by_exercise(const Record* record, const Exercises& exercises) {
    Row row;
    for (const exercise::Exercise* exercise : exercises) {
        const Result* result = record != nullptr ? find_exercise(*record, exercise->id()) : nullptr;
        row.push_back(is_judged(record, result) ? std::to_string(result ? result->points() : 0)
                                                : "");
    }
    return row;
}

Row heading(const Exercises& exercises, const Roster& roster, bool names_sandbox) {
    Row row{"submission"};
    if (!roster.empty()) {
        add_cells(row, {"name", "id", "login", "email", "section"});
    }
    for (const exercise::Exercise* exercise : exercises) {
        row.push_back(exercise->id());
    }
    add_cells(row, {"points", "of", "verdict", "feedback"});
    if (names_sandbox) {
        row.emplace_back("sandbox");
    }
    return row;
}

Row identity(const Attendant& attendant) {
    const auto [student, record] = attendant;
    return student == nullptr
               ? Row(5)
               : Row{student->name, student->id, student->login, student->email, student->section};
}

std::string few_words(const Record* record, Language language) {
    return record != nullptr && record->is_graded() ? feedback_in_brief(*record, language) : "";
}

}  // namespace

std::string gradebook_csv(const std::vector<Record>& records, const Exercises& exercises,
                          const Roster& roster) {
    const bool names_sandbox = !std::ranges::all_of(records, is_in_usual_sandbox);
    std::vector<Row> rows{heading(exercises, roster, names_sandbox)};
    for (const Attendant& attendant : attendance(records, roster)) {
        const auto [student, record] = attendant;
        Row& row = rows.emplace_back();
        row.push_back(record != nullptr ? record->submission : student->folder);
        if (!roster.empty()) {
            add_cells(row, identity(attendant));
        }
        add_cells(row, points_by_exercise(record, exercises));
        add_cells(row,
                  {is_scored(record) ? std::to_string(record->points()) : "",
                   std::to_string(full_points(exercises)), record ? to_string(record->verdict) : "",
                   record ? "feedback/" + feedback_file_of(*record) : ""});
        if (names_sandbox) {
            row.push_back(record == nullptr ? "" : sandbox_of(*record));
        }
    }
    // Without the mark, Excel takes the file for another encoding than UTF-8
    return "\xEF\xBB\xBF" + write_csv(rows);
}

std::string canvas_csv(const std::vector<Record>& records, const Exercises& exercises,
                       const Roster& roster, const std::string& title) {
    std::vector<Row> rows{
        {"Student", "ID", "SIS User ID", "SIS Login ID", "Section", title},
        {"    Points Possible", "", "", "", "", std::to_string(full_points(exercises))}};
    for (const auto& [student, record] : attendance(records, roster)) {
        if (student != nullptr) {
            rows.push_back({student->shown_name(), student->canvas, student->id, student->login,
                            student->section, score(record)});
        }
    }
    return write_csv(rows);
}

std::string moodle_csv(const std::vector<Record>& records, const Roster& roster,
                       const std::string& title, Language language) {
    std::vector<Row> rows{{"Username", "ID number", "Email address", title, title + " feedback"}};
    for (const auto& [student, record] : attendance(records, roster)) {
        if (student != nullptr) {
            rows.push_back({student->login, student->id, student->email, score(record),
                            few_words(record, language)});
        }
    }
    return write_csv(rows);
}

std::string moodle_worksheet(const std::vector<Record>& records, const Roster& roster,
                             const Worksheet& worksheet, Language language) {
    std::vector<Row> rows{worksheet.headings};
    for (const auto& [student, record] : attendance(records, roster)) {
        if (student == nullptr) {
            continue;
        }
        Row& row = rows.emplace_back(student->row);
        // Whoever has no score keeps what stands there
        if (worksheet.grade && is_scored(record)) {
            row[*worksheet.grade] = score(record);
        }
        if (worksheet.feedback && record != nullptr && record->is_graded()) {
            row[*worksheet.feedback] = few_words(record, language);
        }
    }
    return write_csv(rows);
}

}  // namespace nn::grading
