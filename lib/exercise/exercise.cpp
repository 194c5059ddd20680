#include "exercise/exercise.hpp"

#include <filesystem>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "section/chapter.hpp"

namespace nn::exercise {
namespace {

struct Registered {
    std::string chapter;
    std::string section;
    std::string name;
    Exercise (*describe)();

    friend bool operator<(const Registered& one, const Registered& other) {
        return std::tie(one.chapter, one.section, one.name) <
               std::tie(other.chapter, other.section, other.name);
    }
};

std::set<Registered>& registered() {
    static std::set<Registered> all;
    return all;
}

}  // namespace

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

std::vector<Exercise> exercises() {
    std::vector<Exercise> all;
    for (const section::Chapter& chapter : section::chapters()) {
        for (const Registered& one : registered()) {
            if (one.chapter == chapter.id) {
                all.push_back(one.describe());
                all.back().chapter = one.chapter;
                all.back().section = one.section;
                all.back().name = one.name;
            }
        }
    }
    return all;
}

Registration::Registration(Exercise (*describe)(), const char* file) {
    const std::filesystem::path path = file;
    const section::Origin origin(path.parent_path().string());
    const std::string name = path.filename().string();
    registered().insert({.chapter = origin.chapter,
                         .section = origin.section,
                         .name = name.substr(0, name.find('.')),
                         .describe = describe});
}

}  // namespace nn::exercise
