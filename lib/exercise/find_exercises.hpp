#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.hpp"

namespace nn::exercise {

/// The exercises that a user named, each once and in reading order; all of them where none is named. An
/// exercise answers to its id (`04_custom/1_one_draw`) and to numbers (`04/1`); a section's id or number
/// names all of its exercises.
/// \errors{UsageError: a name that is no exercise's}
std::vector<const Exercise*> find_exercises(const std::vector<Exercise>& exercises,
                                            const std::vector<std::string>& names);

}  // namespace nn::exercise
