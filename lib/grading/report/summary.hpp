#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// \en Where the middle of some numbers lies, and half of them.
/// \zh 一组数的中间位置，以及其中一半所在的范围。
/// \both
struct Middle {
    double mean;
    double lower_quartile;
    double median;
    double upper_quartile;
};

/// \en The middle of numbers; none of no numbers. A quantile between two numbers is interpolated.
/// \zh 一组数的中间位置；没有数则没有。落在两个数之间的分位数取线性插值。
/// \both
/// \formula{quantile(q) = x at (n − 1)·q of the sorted numbers}
std::optional<Middle> middle_of(std::vector<int> numbers);

/// \en How many of those who handed in an exercise passed one of its tasks.
/// \zh 交了某个练习的人中，有多少通过了其中的一项任务。
/// \both
struct TaskPasses {
    const exercise::Exercise* exercise;
    const exercise::Task* task;
    int passed;
    int handed_in;

    [[nodiscard]] double share() const { return static_cast<double>(passed) / handed_in; }
};

/// \en The tasks that somebody handed in, the hardest first.
/// \zh 有人交过的任务，最难的在前。
/// \both
std::vector<TaskPasses> task_passes(const std::vector<Record>& records, const Exercises& exercises);

/// \en What went wrong, and in how many answers to an exercise: a known mistake, or a verdict where it
/// looks like none.
/// \zh 错在哪里，出现在多少份练习答案中：已知的错误，或不像任何已知错误时的评判结果。
/// \both
struct Diagnosis {
    std::string verdict;  ///< \tr{empty for a known mistake,已知的错误则为空}
    Text what;
    int count;
};

/// \en The diagnoses, the commonest first. An answer that has one several times counts once.
/// \zh 各种错误，最常见的在前。同一份答案中重复出现的只计一次。
/// \both
std::vector<Diagnosis> diagnoses(const std::vector<Record>& records);

/// \en A class in numbers: how many have a score, could not be read, hold no exercise, were kept from being
/// graded by a fault of ours, and are absent.
/// \zh 全班的各项数字：有成绩的、读不了的、其中没有练习的、因评分系统故障而未评的，以及未交的各有多少。
/// \both
struct Summary {
    int graded = 0;
    int rejected = 0;
    int without_exercise = 0;
    int not_graded = 0;
    int absent = 0;
    std::vector<int> scores = {};  ///< \tr{of those that have one,有成绩者的分数}
};

/// \en Counts a class.
/// \zh 统计全班。
/// \both
Summary summarize(const std::vector<Record>& records, const Roster& roster);

}  // namespace nn::grading
