#pragma once

#include <cstddef>

#include "exercise/exercise.hpp"
#include "grading/record.hpp"
#include "language/markup.hpp"

namespace nn::grading {

/// The part of a student's page about one exercise, the `place`th.
Markup exercise_section(const Result& result, const exercise::Exercise& exercise,
                        std::size_t place);

}  // namespace nn::grading
