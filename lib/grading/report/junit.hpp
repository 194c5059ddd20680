#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"

namespace nn::grading {

/// The records as JUnit XML, as Jenkins reads it: a suite a submission, a test case a task.
/// A wrong answer is a failure, a program that went wrong an error, and what was not handed in is
/// skipped. A submission that was not graded is an error of its own, and one in which nothing was done is
/// skipped whole. It holds no times.
std::string junit_xml(const std::vector<Record>& records, const std::string& title,
                      Language language);

}  // namespace nn::grading
