#include "grading/report/exercises.hpp"

#include <algorithm>
#include <numeric>

namespace nn::grading {
namespace {

template <class Parts>
const typename Parts::value_type* find(const Parts& parts, const std::string& id) {
    const auto part = std::ranges::find(parts, id, &Parts::value_type::id);
    return part == parts.end() ? nullptr : &*part;
}

}  // namespace

int full_points(const Exercises& exercises) {
    return std::accumulate(exercises.begin(), exercises.end(), 0,
                           [](int sum, const auto* exercise) { return sum + exercise->points(); });
}

const exercise::Task* find_task(const exercise::Exercise& exercise, const std::string& id) {
    return find(exercise.tasks, id);
}

const Result* find_exercise(const Record& record, const std::string& id) {
    return find(record.exercises, id);
}

}  // namespace nn::grading
