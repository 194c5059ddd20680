#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workshop/grade_options.hpp"
#include "exercise/exercise.hpp"
#include "grading/intake/entries.hpp"
#include "grading/report/reports.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// \en How the reports are to be written, and whether the records are wanted as JSON too.
/// \zh 报告怎样写，以及是否还要把记录写成 JSON。
/// \both
struct ReportPlan {
    grading::ReportOptions options;
    std::optional<std::string> json;
};

/// \errors{UsageError: the roster cannot be read}
ReportPlan plan_reports(const GradeOptions& options, Language language);

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
