#include "exercise/exercise.hpp"

#include <numeric>
#include <utility>

namespace nn::exercise {

Task generator_task(int points, std::function<call::Call(Trial&)> a_call) {
    return {"generator",
            points,
            {"the numbers come from the generator that the function is given",
             "随机数来自传给函数的生成器"},
            [a_call = std::move(a_call)](Trial& trial) {
                return trial.draws_from_its_generator(a_call(trial));
            }};
}

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
