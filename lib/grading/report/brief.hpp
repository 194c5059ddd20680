#pragma once

#include <string>

#include "grading/record.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// What is wrong with a task, in one line: expected, found, the known mistake; or what the verdict
/// means, and why nothing could be judged.
Text mistake_in_brief(const Result& exercise, const Finding& task);

/// The points of each exercise that was handed in, and the first mistakes, in one line.
std::string feedback_in_brief(const Record& record, Language language);

}  // namespace nn::grading
