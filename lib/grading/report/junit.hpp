#pragma once

#include <string>
#include <vector>

#include "grading/record.hpp"

namespace nn::grading {

/// \en The records as JUnit XML, as Jenkins reads it: a suite a submission, a test case a task.
/// A wrong answer is a failure, a program that went wrong an error, and what was not handed in is
/// skipped. A submission that was not graded is an error of its own. It holds no times.
/// \zh 写成 Jenkins 所读的 JUnit XML：每份提交是一个 testsuite，每项任务是一个 testcase。答案不对为
/// failure，程序出错为 error，没有交的为 skipped；未评分的提交自成一个 error。其中没有时间。
/// \both
std::string junit_xml(const std::vector<Record>& records, const std::string& title,
                      Language language);

}  // namespace nn::grading
