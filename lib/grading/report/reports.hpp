#pragma once

#include <filesystem>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/report_options.hpp"

namespace nn::grading {

/// Writes all reports into a folder: gradebook.csv; canvas.csv and moodle.csv for the platforms that the
/// roster can be of (the first is called NOT SANDBOXED where that is so); junit.xml; index.html; feedback/,
/// a page a submission; and all pages once more, in feedback-mail.zip called like those whom they are for, and
/// in feedback-upload.zip as the platform takes them back, where the names of submissions are a platform's.
/// Each is written whole or not at all. Afterwards pages of submissions that are no more are removed, and
/// gradebooks that went with a roster: none tells of somebody who is not in the records.
/// \errors{WriteError: a report cannot be written; the message names it}
void write_reports(const std::filesystem::path& out, const std::vector<Record>& records,
                   const Exercises& exercises, const ReportOptions& options);

}  // namespace nn::grading
