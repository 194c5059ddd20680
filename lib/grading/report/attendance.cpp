#include "grading/report/attendance.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace nn::grading {

std::vector<const Record*> by_name(const std::vector<Record>& records) {
    std::vector<const Record*> sorted;
    std::ranges::transform(records, std::back_inserter(sorted),
                           [](const Record& record) { return &record; });
    std::ranges::sort(sorted, {}, &Record::submission);
    return sorted;
}

std::vector<Attendant> attendance(const std::vector<Record>& records, const Roster& roster) {
    std::map<std::string_view, const Record*> left;
    for (const Record& record : records) {
        left.emplace(record.submission, &record);
    }
    std::vector<Attendant> everybody;
    for (const Student& student : roster) {
        const auto own = left.find(student.folder);
        everybody.push_back(
            {.student = &student, .record = own == left.end() ? nullptr : own->second});
        if (own != left.end()) {
            left.erase(own);
        }
    }
    for (const auto& [name, record] : left) {
        everybody.push_back({.student = nullptr, .record = record});
    }
    return everybody;
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

std::vector<const Student*> absent_students(const std::vector<Record>& records,
                                            const Roster& roster) {
    std::vector<const Student*> absent;
    for (const auto& [student, record] : attendance(records, roster)) {
        if (record == nullptr) {
            absent.push_back(student);
        }
    }
    return absent;
}

}  // namespace nn::grading
