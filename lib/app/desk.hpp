#pragma once

#include <string>
#include <vector>

#include "exercise/check.hpp"
#include "exercise/progress.hpp"

/// The exercises of this workbook, as its reader works on them.
namespace nn::app {

/// The reader's progress.
/// \errors{UsageError: the file of progress holds something else}
exercise::Progress progress();

/// The reader's file as it is named to them, from the project's folder.
std::string file_of(const exercise::Exercise& exercise);

/// Judges the reader's file from a fresh secret, and takes the result into account.
exercise::Result check(const exercise::Exercise& exercise, exercise::Progress& progress);

/// The first exercise that is not solved; none where all are.
const exercise::Exercise* first_unsolved(const std::vector<exercise::Exercise>& exercises,
                                         const exercise::Progress& progress);

}  // namespace nn::app
