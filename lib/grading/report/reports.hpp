#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// \en What the reports of a class depend on besides the records.
/// \zh 除记录之外，全班报告所依据的内容。
/// \both
struct ReportOptions {
    std::optional<Roster> roster = {};
    std::string title =
        "Parameter Initialization";  ///< \tr{what a gradebook calls it,成绩册中的名称}
    Language language = Language::
        en;  ///< \tr{of plain texts\, and the one that pages begin with,纯文本所用的语言，也是页面起初显示的语言}
};

/// \en Writes all reports into a folder: gradebook.csv; canvas.csv and moodle.csv where there is a
/// roster (the first is called NOT SANDBOXED where that is so); junit.xml; index.html; and feedback/, a page a submission. Each is written whole or not at
/// all. Afterwards pages of submissions that are no more are removed, and gradebooks that went with a
/// roster: none tells of somebody who is not in the records.
/// \zh 把全部报告写入文件夹：gradebook.csv；有名单时另有 canvas.csv 与 moodle.csv（未用沙箱时前者的文件名会注明 NOT SANDBOXED）；junit.xml；index.html；
/// 以及 feedback/ 中每份提交一页。每个文件要么完整写入，要么不写。之后删去已不存在的提交的页面，以及不再有
/// 名单时的成绩册：没有任何报告涉及记录之外的人。
/// \both
/// \errors{WriteError: a report cannot be written; the message names it}
void write_reports(const std::filesystem::path& out, const std::vector<Record>& records,
                   const Exercises& exercises, const ReportOptions& options);

}  // namespace nn::grading
