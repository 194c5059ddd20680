#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// \en A student of the roster, a submission, or both: one of the two may be missing.
/// \zh 名单上的学生、一份提交，或两者兼有；其中之一可以没有。
/// \both
struct Attendant {
    const Student* student;
    const Record* record;
};

/// \en Everybody once: the students of the roster in its order, then the submissions that it does not
/// know, by name. They point into the arguments.
/// \zh 每人一次：先是名单上的学生，按名单的顺序；再是名单上没有的提交，按名称排列。指针指向参数之中。
/// \both
std::vector<Attendant> attendance(const std::vector<Record>& records, const Roster& roster);

/// \en The submissions by name, whatever the order of the records.
/// \zh 按名称排列的提交，与记录原来的顺序无关。
/// \both
std::vector<const Record*> by_name(const std::vector<Record>& records);

/// \en The submissions that a roster does not know; none where there is no roster.
/// \zh 名单上没有的提交；没有名单则为空。
/// \both
std::vector<std::string> unknown_submissions(const std::vector<Record>& records,
                                             const Roster& roster);

/// \en The students of the roster without a submission.
/// \zh 名单上没有提交的学生。
/// \both
std::vector<const Student*> absent_students(const std::vector<Record>& records,
                                            const Roster& roster);

}  // namespace nn::grading
