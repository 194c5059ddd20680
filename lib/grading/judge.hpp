#pragma once

#include "exercise/check.hpp"
#include "grading/assignment.hpp"
#include "grading/record.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// \en Where submissions are built and run: in a sandbox, or, where the teacher insists, without.
/// \zh 提交在哪里编译和运行：在沙箱中；若教师坚持，也可以不用沙箱。
/// \both
struct Bench {
    exercise::Kit kit;
    exercise::Tools tools;
    exercise::Runner runner;
};

/// \en Judges all that one student handed in, by the checks of `check`.
/// \zh 用 `check` 的那些检查评判一名学生所交的全部内容。
/// \both
/// \errors{Failure: something of ours failed; it says nothing of the submission}
Record judge(const Submission& submission, const Assignment& assignment, const Bench& bench);

/// \en The record of a submission that could not be graded, though it is not its fault.
/// \zh 未能评分的提交的记录；责任不在提交本身。
/// \both
Record ungraded(const Submission& submission, const Assignment& assignment, const Text& problem);

}  // namespace nn::grading
