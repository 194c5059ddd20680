#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/report/roster.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// What the reports of a class depend on besides the records.
struct ReportOptions {
    std::optional<RosterFile> roster = {};
    std::vector<std::string> passed_over = {};       ///< what the class holds that is no submission
    std::string title = "Parameter Initialization";  ///< what a gradebook calls it
    Language language = Language::en;  ///< of plain texts, and the one that pages begin with
};

}  // namespace nn::grading
