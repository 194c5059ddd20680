#pragma once

#include <string>
#include <vector>

#include "grading/intake/entries.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// Which exercises a class is graded on, and all that there are: a file name may mean any of them.
struct Sought {
    std::vector<std::string> exercises;
    std::vector<std::string> all = exercises;
};

/// Reads a submission into memory: the files of the exercises, such as `04_custom/1_one_draw`, and
/// nothing else. In whatever folder of the submission, an exercise's file is `SECTION/NAME.cpp` or
/// `SECTION/exercises/NAME.cpp`; where there is none, it is any `NAME.cpp`, if no other exercise is
/// called so. Equal files are one. A folder that has none of them but one .zip is that archive.
/// Whatever the submission holds, reading it costs bounded time and memory, follows no link and writes
/// nothing.
/// \errors{Failure: reading fails for a reason that is not the student's}
Submission take_in(const Entry& entry, const Sought& sought);

}  // namespace nn::grading
