#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.hpp"
#include "grading/record.hpp"

namespace nn::grading {

/// The exercises of an assignment, in its order.
using Exercises = std::vector<const exercise::Exercise*>;

/// The points that all the exercises give.
int full_points(const Exercises& exercises);

/// The task of that name; null where there is none.
const exercise::Task* find_task(const exercise::Exercise& exercise, const std::string& id);

/// What became of that exercise; null where the record does not have it.
const Result* find_exercise(const Record& record, const std::string& id);

}  // namespace nn::grading
