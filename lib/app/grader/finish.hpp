#pragma once

#include <vector>

#include "app/grader/plan.hpp"
#include "exercise/exercise.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// Writes the reports of a class that is graded, and says what they are. Returns the exit code.
int finish(const grading::Results& results, const std::vector<grading::Record>& records,
           const std::vector<const exercise::Exercise*>& exercises, const ReportPlan& plan,
           Language language);

/// The first of some names in a line; a page lists them all.
Text some_of(const std::vector<std::string>& names);

/// Says that a shard is graded. Returns the exit code.
int tell_shard(const grading::Results& results, const std::vector<grading::Record>& records,
               const grading::Shard& shard, Language language);

}  // namespace nn::app
