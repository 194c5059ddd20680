#pragma once

#include <cstddef>
#include <string>

#include "exercise/exercise.hpp"
#include "grading/record.hpp"

namespace nn::grading {

/// \en The part of a student's page about one exercise, the `place`th.
/// \zh 学生页面中关于第 `place` 个练习的部分。
/// \both
std::string exercise_section(const ExerciseRecord& result, const exercise::Exercise& exercise,
                             std::size_t place);

}  // namespace nn::grading
