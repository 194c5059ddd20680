#pragma once

#include <string>
#include <string_view>

#include "grading/record.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// \en What a verdict amounts to: the answer was wrong, or the program went wrong and gave none, or
/// there was nothing to judge.
/// \zh 评判结果归结为什么：答案不对；程序出错，没有给出答案；或者没有可评判的内容。
/// \both
enum class Outcome { passed, wrong, broken, not_done, not_graded };

/// \en The outcome that a verdict such as `SIGNAL(11)` stands for. A word that is not known is broken.
/// \zh `SIGNAL(11)` 之类的评判结果属于哪一种；不认识的词归为 broken。
/// \both
Outcome outcome_of(std::string_view verdict);

/// \en The word of a verdict without what stands in brackets.
/// \zh 去掉括号部分的评判结果。
/// \both
std::string_view kind_of(std::string_view verdict);

/// \en A verdict as a plain sentence.
/// \zh 用一句话说明评判结果。
/// \both
Text meaning_of(std::string_view verdict);

/// \en Whether the exercise's verdict holds for each of its tasks: no task could be judged.
/// \zh 练习的评判结果是否对每项任务都成立，也就是各项任务都无法评判。
/// \both
bool is_unjudged(const ExerciseRecord& exercise);

/// \en What holds for a task: the verdict of its exercise where no task could be judged, else its own.
/// \zh 一项任务的评判结果：各项任务都无法评判时取练习的，否则取它自己的。
/// \both
const std::string& verdict_of(const ExerciseRecord& exercise, const TaskRecord& task);

/// \en Whether the student wrote something for the exercise.
/// \zh 学生是否为该练习写了内容。
/// \both
bool is_handed_in(const ExerciseRecord& exercise);

/// \en Whether the submission holds no file of any exercise.
/// \zh 提交中是否没有任何练习的文件。
/// \both
bool holds_no_exercise(const Record& record);

/// \en Whether the submission has a score. What could not be read, and what holds no exercise, has none:
/// the points of such a record say nothing of what the student can do.
/// \zh 该提交是否有成绩。读不了的，以及其中没有练习的，都没有成绩：这时的分数并不反映学生的水平。
/// \both
bool has_score(const Record& record);

}  // namespace nn::grading
