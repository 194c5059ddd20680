#include "grading/report/summary.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "grading/report/attendance.hpp"
#include "grading/report/score.hpp"

namespace nn::grading {
namespace {

double quantile(const std::vector<int>& sorted, double q) {
    const double place = static_cast<double>(sorted.size() - 1) * q;
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

TaskPasses passes_of(const std::vector<Record>& records, const exercise::Exercise& exercise,
                     const exercise::Task& task) {
    TaskPasses passes{.exercise = &exercise, .task = &task, .passed = 0, .handed_in = 0};
    for (const Record& record : records) {
        const Result* result = find_exercise(record, exercise.id());
        if (!was_taken(record) || result == nullptr || !result->is_handed_in() ||
            !result->was_judged()) {
            continue;
        }
        ++passes.handed_in;
        passes.passed +=
            static_cast<int>(std::ranges::any_of(result->tasks, [&](const Finding& one) {
                return one.id == task.id && one.verdict.has_passed();
            }));
    }
    return passes;
}

// A diagnosis as what tells it from others: the verdict's word, and the sentence
using Key = std::tuple<std::string, std::string, std::string>;

std::set<Key> diagnoses_of(const Result& exercise) {
    std::set<Key> found;
    for (const Finding& task : exercise.tasks) {
        const State state = task.verdict.state;
        const Verdict::Kind kind = task.verdict.kind();
        if (kind != Verdict::Kind::wrong && kind != Verdict::Kind::broken) {
            continue;
        }
        const std::string name = task.looks_like ? "" : std::string(name_of(state));
        const Text what = task.looks_like ? *task.looks_like : meaning_of(state);
        found.emplace(name, what.en(), what.zh());
    }
    return found;
}

}  // namespace

std::optional<Middle> middle_of(std::vector<int> numbers) {
    if (numbers.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(numbers);
    const double sum = std::accumulate(numbers.begin(), numbers.end(), 0.0);
    return Middle{.mean = sum / static_cast<double>(numbers.size()),
                  .lower_quartile = quantile(numbers, 0.25),
                  .median = quantile(numbers, 0.5),
                  .upper_quartile = quantile(numbers, 0.75)};
}

std::vector<TaskPasses> task_passes(const std::vector<Record>& records,
                                    const Exercises& exercises) {
    std::vector<TaskPasses> all;
    for (const exercise::Exercise* exercise : exercises) {
        for (const exercise::Task& task : exercise->tasks) {
            const TaskPasses passes = passes_of(records, *exercise, task);
            if (passes.handed_in > 0) {
                all.push_back(passes);
            }
        }
    }
    std::ranges::stable_sort(all, {}, &TaskPasses::share);
    return all;
}

std::vector<Diagnosis> diagnoses(const std::vector<Record>& records) {
    std::map<Key, int> counts;
    for (const Record& record : records) {
        if (was_taken(record)) {
            for (const Result& exercise : record.exercises) {
                for (const Key& key : diagnoses_of(exercise)) {
                    ++counts[key];
                }
            }
        }
    }
    std::vector<Diagnosis> all;
    for (const auto& [key, count] : counts) {
        const auto& [verdict, en, zh] = key;
        all.push_back({.verdict = verdict, .what = {en, zh}, .count = count});
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Diagnosis::count);
    return all;
}

Summary summarize(const std::vector<Record>& records, const Roster& roster) {
    Summary summary{.absent = static_cast<int>(absent_students(records, roster).size())};
    for (const Record* record : by_name(records)) {
        switch (record->verdict.kind()) {
            case Verdict::Kind::passed:
                if (has_score(*record)) {
                    ++summary.graded;
                    summary.scores.push_back(record->points());
                } else if (holds_no_exercise(*record)) {
                    ++summary.without_exercise;
                } else {
                    ++summary.in_part;
                }
                break;
            case Verdict::Kind::not_graded:
                ++summary.not_graded;
                break;
            default:
                ++summary.rejected;
        }
    }
    return summary;
}

}  // namespace nn::grading
