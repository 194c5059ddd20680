#pragma once

#include <string>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"

namespace nn::grading {

/// The page for one student: the points, what each task asked for, what was expected and found,
/// and which hint to ask for. It tells nothing of seeds, paths or anybody else. `name` is what the
/// student is called.
std::string feedback_page(const Record& record, const Exercises& exercises, const std::string& name,
                          const std::string& title, Language language);

/// The name of that page's file, in the folder `feedback` of the results.
std::string feedback_file_of(const Record& record);

}  // namespace nn::grading
