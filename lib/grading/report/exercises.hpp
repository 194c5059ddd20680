#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.hpp"
#include "grading/record.hpp"

namespace nn::grading {

/// \en The exercises of an assignment, in its order.
/// \zh 一份作业的各个练习，按作业中的顺序。
/// \both
using Exercises = std::vector<const exercise::Exercise*>;

/// \en The points that all the exercises give.
/// \zh 全部练习的总分。
/// \both
int full_points(const Exercises& exercises);

/// \en The task of that name; null where there is none.
/// \zh 该名称的任务；没有则为空指针。
/// \both
const exercise::Task* find_task(const exercise::Exercise& exercise, const std::string& id);

/// \en What became of that exercise; null where the record does not have it.
/// \zh 该练习的结果；记录中没有则为空指针。
/// \both
const ExerciseRecord* find_exercise(const Record& record, const std::string& id);

}  // namespace nn::grading
