#pragma once

#include "exercise/check.hpp"
#include "grading/assignment.hpp"
#include "grading/record.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// Where submissions are built and run: in a sandbox, or, where the teacher insists, without.
struct Bench {
    exercise::Kit kit;
    exercise::Tools tools;
    exercise::Runner runner;
};

/// The same bench, while other submissions are judged too: a program that has not ended in time may
/// have waited for its turn, and a compiler for its memory; they are a fault of ours.
Bench beside_others(Bench bench);

/// Judges all that one student handed in, by the checks of `check`.
/// \errors{Failure: something of ours failed; it says nothing of the submission}
Record judge(const Submission& submission, const Assignment& assignment, const Bench& bench);

/// The record of a submission that could not be graded, though it is not its fault.
Record ungraded(const Submission& submission, const Assignment& assignment, const Text& problem);

}  // namespace nn::grading
