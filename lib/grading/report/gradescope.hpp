#pragma once

#include <string>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"

namespace nn::grading {

/// What Gradescope shows of one submission, as its results.json: a test a task with its points and a few
/// words in both languages, all of it visible to the student but for the log. What has no score says why.
std::string gradescope_json(const Record& record, const Exercises& exercises);

}  // namespace nn::grading
