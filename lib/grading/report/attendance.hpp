#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// A student of the roster, a submission, or both: one of the two may be missing.
struct Attendant {
    const Student* student;
    const Record* record;
};

/// Everybody once: the students of the roster in its order, then the submissions that it does not
/// know, by name. They point into the arguments. `join` says who is whose.
std::vector<Attendant> attendance(const std::vector<Record>& records, const Roster& roster);

/// What could not be told apart, a sentence each.
std::vector<Text> unsure(const std::vector<Record>& records, const Roster& roster);

/// A student of the roster without a submission, and the files of theirs that are none.
struct Absent {
    const Student* student;
    std::vector<std::string> files = {};
};

/// The submissions by name, whatever the order of the records.
std::vector<const Record*> by_name(const std::vector<Record>& records);

/// The submissions that a roster does not know; none where there is no roster.
std::vector<std::string> unknown_submissions(const std::vector<Record>& records,
                                             const Roster& roster);

/// The students of the roster without a submission; `passed_over` are the files of the class that are
/// none.
std::vector<Absent> absent_students(const std::vector<Record>& records, const Roster& roster,
                                    const std::vector<std::string>& passed_over = {});

}  // namespace nn::grading
