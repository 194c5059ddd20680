#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/grader/options.hpp"
#include "grading/report/reports.hpp"
#include "grading/results.hpp"

namespace nn::app {

/// How the reports are to be written, and whether the records are wanted as JSON too.
class ReportPlan {
public:
    /// \errors{UsageError: the roster cannot be read}
    ReportPlan(const GradeOptions& options, Language language);

    /// Takes the title and the roster of an earlier run where none is given, and keeps those that
    /// are: a run that goes on, and a merge, need not be told again.
    /// \errors{UsageError: what was kept cannot be read; WriteError: it cannot be kept}
    void remember(const grading::Results& results);

    [[nodiscard]] grading::ReportOptions options() const;
    [[nodiscard]] const JsonOption& json() const { return json_; }

private:
    Language language_;
    std::optional<std::string> title_;
    std::optional<std::string> roster_;
    std::vector<std::string> passed_over_;
    JsonOption json_;
};

}  // namespace nn::app
