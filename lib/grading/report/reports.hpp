#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// What the reports of a class depend on besides the records.
struct ReportOptions {
    std::optional<Roster> roster = {};
    std::string title = "Parameter Initialization";  ///< what a gradebook calls it
    Language language = Language::en;  ///< of plain texts, and the one that pages begin with
};

/// Writes all reports into a folder: gradebook.csv; canvas.csv and moodle.csv where there is a
/// roster (the first is called NOT SANDBOXED where that is so); junit.xml; index.html; and feedback/, a page a submission. Each is written whole or not at
/// all. Afterwards pages of submissions that are no more are removed, and gradebooks that went with a
/// roster: none tells of somebody who is not in the records.
/// \errors{WriteError: a report cannot be written; the message names it}
void write_reports(const std::filesystem::path& out, const std::vector<Record>& records,
                   const Exercises& exercises, const ReportOptions& options);

}  // namespace nn::grading
