#include "grading/report/attendance.hpp"

#include <algorithm>
#include <iterator>

#include "grading/report/join.hpp"

namespace nn::grading {
namespace {

std::vector<std::string> names_of(const std::vector<const Record*>& records) {
    std::vector<std::string> names;
    std::ranges::transform(records, std::back_inserter(names), &Record::submission);
    return names;
}

std::string without_extension(const std::string& file) {
    const std::string name = file.substr(0, file.rfind('.'));
    return name.ends_with(".tar") ? name.substr(0, name.size() - 4) : name;
}

}  // namespace

std::vector<const Record*> by_name(const std::vector<Record>& records) {
    std::vector<const Record*> sorted;
    std::ranges::transform(records, std::back_inserter(sorted),
                           [](const Record& record) { return &record; });
    std::ranges::sort(sorted, {}, &Record::submission);
    return sorted;
}

std::vector<Attendant> attendance(const std::vector<Record>& records, const Roster& roster) {
    const std::vector<const Record*> sorted = by_name(records);
    const Join joined = join(names_of(sorted), roster);
    std::vector<Attendant> everybody;
    std::vector<bool> is_known(sorted.size());
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto own = joined.name_of[i];
        everybody.push_back({.student = &roster[i], .record = own ? sorted[*own] : nullptr});
        if (own) {
            is_known[*own] = true;
        }
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (!is_known[i]) {
            everybody.push_back({.student = nullptr, .record = sorted[i]});
        }
    }
    return everybody;
}

std::vector<Text> unsure(const std::vector<Record>& records, const Roster& roster) {
    return join(names_of(by_name(records)), roster).unsure;
}

std::vector<std::string> unknown_submissions(const std::vector<Record>& records,
                                             const Roster& roster) {
    std::vector<std::string> names;
    for (const auto& [student, record] : attendance(records, roster)) {
        if (student == nullptr && !roster.empty()) {
            names.push_back(record->submission);
        }
    }
    return names;
}

std::vector<Absent> absent_students(const std::vector<Record>& records, const Roster& roster,
                                    const std::vector<std::string>& passed_over) {
    std::vector<Absent> absent;
    Roster students;
    for (const auto& [student, record] : attendance(records, roster)) {
        if (record == nullptr) {
            absent.push_back({.student = student});
            students.push_back(*student);
        }
    }
    std::vector<std::string> names;
    std::ranges::transform(passed_over, std::back_inserter(names), without_extension);
    const Join joined = join(names, students);
    for (std::size_t i = 0; i < absent.size(); ++i) {
        for (const std::size_t file : joined.alike[i]) {
            absent[i].files.push_back(passed_over[file]);
        }
    }
    return absent;
}

}  // namespace nn::grading
