#pragma once

#include <vector>

#include "app/workshop/grader/plan.hpp"
#include "exercise/exercise.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// \en Writes the reports of a class that is graded, and says what they are. Returns the exit code.
/// \zh 为评完的班级写出报告并作说明。返回退出码。
/// \both
int finish(const grading::Results& results, const std::vector<grading::Record>& records,
           const std::vector<const exercise::Exercise*>& exercises, const ReportPlan& plan,
           Language language);

/// \en Says that a shard is graded. Returns the exit code.
/// \zh 说明一个分片已评完。返回退出码。
/// \both
int tell_shard(const grading::Results& results, const std::vector<grading::Record>& records,
               const grading::Shard& shard, Language language);

}  // namespace nn::app
