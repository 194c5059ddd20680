#include "exercise/exercise.hpp"

#include <numeric>

namespace nn::exercise {

int Exercise::points() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0,
                           [](int sum, const Task& task) { return sum + task.points; });
}

Exercise at(std::string chapter, std::string section, std::string name, Exercise exercise) {
    exercise.chapter = std::move(chapter);
    exercise.section = std::move(section);
    exercise.name = std::move(name);
    return exercise;
}

}  // namespace nn::exercise
