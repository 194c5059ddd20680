#pragma once

#include <cstddef>
#include <string>

#include "exercise/exercise.hpp"
#include "grading/record.hpp"

namespace nn::grading {

/// The part of a student's page about one exercise, the `place`th.
std::string exercise_section(const ExerciseRecord& result, const exercise::Exercise& exercise,
                             std::size_t place);

}  // namespace nn::grading
