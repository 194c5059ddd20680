#pragma once

#include <optional>
#include <string>

#include "app/workshop/grade_options.hpp"
#include "grading/report/reports.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// \en How the reports are to be written, and whether the records are wanted as JSON too.
/// \zh 报告怎样写，以及是否还要把记录写成 JSON。
/// \both
class ReportPlan {
public:
    /// \errors{UsageError: the roster cannot be read}
    ReportPlan(const GradeOptions& options, Language language);

    /// \en Takes the title and the roster of an earlier run where none is given, and keeps those that
    /// are: a run that goes on, and a merge, need not be told again.
    /// \zh 没有给出名称或名单时，沿用先前那次的；给出的则保存下来。于是接着评或合并时不必再给。
    /// \both
    /// \errors{UsageError: what was kept cannot be read; WriteError: it cannot be kept}
    void remember(const grading::Results& results);

    [[nodiscard]] grading::ReportOptions options() const;
    [[nodiscard]] const std::optional<std::string>& json() const { return json_; }

private:
    Language language_;
    std::optional<std::string> title_;
    std::optional<std::string> roster_;
    std::optional<std::string> json_;
};

}  // namespace nn::app
