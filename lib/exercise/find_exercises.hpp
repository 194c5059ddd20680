#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.hpp"

namespace nn::exercise {

/// The exercises that a user named, each once and in reading order; all of them where none is named. An
/// exercise answers to its section's name, as `run` knows it, and its own name or number: to its id
/// (`04_custom/1_one_draw`), to `04/1` in the first chapter, to `CHAPTER/04/1` in any. A
/// section's name alone, and a chapter's, names all of its exercises.
/// \errors{UsageError: a name that is no exercise's}
std::vector<const Exercise*> find_exercises(const std::vector<Exercise>& exercises,
                                            const std::vector<std::string>& names);

}  // namespace nn::exercise
