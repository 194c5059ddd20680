#pragma once

#include <string>
#include <vector>

#include "grading/intake/entries.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// Reads a submission into memory: the files of the exercises, such as `04_custom/1_one_draw`, and
/// nothing else. In whatever folder of the submission, an exercise's file is `SECTION/NAME.cpp` or
/// `SECTION/exercises/NAME.cpp`; a folder that has none of them but one .zip is that archive.
/// Whatever the submission holds, reading it costs bounded time and memory, follows no link and writes
/// nothing.
/// \errors{Failure: reading fails for a reason that is not the student's}
Submission take_in(const Entry& entry, const std::vector<std::string>& exercises);

}  // namespace nn::grading
