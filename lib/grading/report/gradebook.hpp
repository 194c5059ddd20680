#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

/// \en Gradebooks. A submission without a score (has_score()), and a student without a submission, have
/// an empty one: a 0 is always earned.
/// \zh 成绩册。没有成绩的提交（见 has_score()），以及没有交作业的学生，成绩为空：凡是 0 分，都是评出来的。
/// \both
namespace nn::grading {

/// \en The plain gradebook: submission, a column of points an exercise, points, of, verdict, and
/// the page of feedback. With a roster, who the student is comes after the submission; every student of
/// the roster has a row, and the submissions that it does not know follow. Where some were graded
/// without a sandbox, a last column says which. It begins with a byte order mark, for Excel.
/// \zh 普通成绩册：submission、每个练习一列得分、points、of、verdict，以及反馈页。有名单时，submission
/// 之后是学生信息，名单上每名学生一行，其后是名单上没有的提交。若有未经沙箱评分的，最后一列注明。开头有字节
/// 序标记，供 Excel 识别。
/// \both
std::string gradebook_csv(const std::vector<Record>& records, const Exercises& exercises,
                          const Roster& roster);

/// \en The students of the roster for Canvas, which finds them by SIS user id (the roster's id), login
/// or name. Its own ID column stays empty: no institution's number may be taken for one of Canvas's.
/// A title such as `Init HW (4711)` names an assignment that Canvas has.
/// \zh 名单上学生的 Canvas 成绩册。Canvas 按 SIS 学号（名单的 id）、登录名或姓名找到学生；它自己的 ID
/// 一列留空，以免学号被误当作 Canvas 的编号。`Init HW (4711)` 这样的标题指 Canvas 中已有的作业。
/// \both
std::string canvas_csv(const std::vector<Record>& records, const Exercises& exercises,
                       const Roster& roster, const std::string& title);

/// \en The students of the roster for Moodle, each score with feedback in a few words.
/// \zh 名单上学生的 Moodle 成绩册，每个成绩附简短的反馈。
/// \both
std::string moodle_csv(const std::vector<Record>& records, const Roster& roster,
                       const std::string& title, Language language);

}  // namespace nn::grading
