#pragma once

#include <string>
#include <vector>

#include "exercise/check.hpp"
#include "exercise/progress.hpp"

/// The exercises of this workbook, as its reader works on them.
namespace nn::app {

/// \en The reader's progress.
/// \zh 读者的进度。
/// \both
/// \errors{UsageError: the file of progress holds something else}
exercise::Progress progress();

/// \en The reader's file as it is named to them, from the project's folder.
/// \zh 对读者所称的文件名，从项目目录算起。
/// \both
std::string file_of(const exercise::Exercise& exercise);

/// \en Judges the reader's file from a fresh secret, and takes the verdict into account.
/// \zh 用新的保密数评判读者的文件，并记入结果。
/// \both
exercise::Verdict check(const exercise::Exercise& exercise, exercise::Progress& progress);

/// \en The first exercise that is not solved; none where all are.
/// \zh 第一个未解决的练习；全部解决时为空。
/// \both
const exercise::Exercise* first_unsolved(const std::vector<exercise::Exercise>& exercises,
                                         const exercise::Progress& progress);

}  // namespace nn::app
