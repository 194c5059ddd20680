#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

namespace nn::grading {

/// Where the middle of some numbers lies, and half of them.
struct Middle {
    double mean;
    double lower_quartile;
    double median;
    double upper_quartile;
};

/// The middle of numbers; none of no numbers. A quantile between two numbers is interpolated.
/// \formula{quantile(q) = x at (n − 1)·q of the sorted numbers}
std::optional<Middle> middle_of(std::vector<int> numbers);

/// How many of those who handed in an exercise passed one of its tasks.
struct TaskPasses {
    const exercise::Exercise* exercise;
    const exercise::Task* task;
    int passed;
    int handed_in;

    [[nodiscard]] double share() const { return static_cast<double>(passed) / handed_in; }
};

/// The tasks that somebody handed in, the hardest first.
std::vector<TaskPasses> task_passes(const std::vector<Record>& records, const Exercises& exercises);

/// What went wrong, and in how many answers to an exercise: a known mistake, or a verdict where it
/// looks like none.
struct Diagnosis {
    std::string verdict;  ///< empty for a known mistake
    Text what;
    int count;
};

/// The diagnoses, the commonest first. An answer that has one several times counts once.
std::vector<Diagnosis> diagnoses(const std::vector<Record>& records);

/// A class in numbers: how many have a score, could not be read, were judged only in part, hold no
/// exercise, were kept from being graded by a fault of ours, and are absent.
struct Summary {
    int graded = 0;
    int rejected = 0;
    int in_part = 0;
    int without_exercise = 0;
    int not_graded = 0;
    int absent = 0;
    std::vector<int> scores = {};  ///< of those that have one
};

/// Counts a class.
Summary summarize(const std::vector<Record>& records, const Roster& roster);

}  // namespace nn::grading
