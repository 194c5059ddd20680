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
/// know, by name. They point into the arguments.
std::vector<Attendant> attendance(const std::vector<Record>& records, const Roster& roster);

/// The submissions by name, whatever the order of the records.
std::vector<const Record*> by_name(const std::vector<Record>& records);

/// The submissions that a roster does not know; none where there is no roster.
std::vector<std::string> unknown_submissions(const std::vector<Record>& records,
                                             const Roster& roster);

/// The students of the roster without a submission.
std::vector<const Student*> absent_students(const std::vector<Record>& records,
                                            const Roster& roster);

}  // namespace nn::grading
