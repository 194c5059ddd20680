#include "exercise/exercise.hpp"

#include <filesystem>
#include <map>
#include <numeric>
#include <utility>

#include "exercise/prose.hpp"
#include "section/chapter.hpp"

namespace nn::exercise {
namespace {

struct Registered {
    Exercise exercise;
    std::filesystem::path folder;
};

// In reading order.
std::map<std::string, Registered>& registered() {
    static std::map<std::string, Registered> by_file;
    return by_file;
}

}  // namespace

int Exercise::points() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0,
                           [](int sum, const Task& task) { return sum + task.points; });
}

std::vector<Exercise> exercises() {
    std::vector<Exercise> all;
    for (const section::Chapter& chapter : section::chapters()) {
        for (const auto& [file, one] : registered()) {
            if (one.exercise.chapter == chapter.id) {
                all.push_back(one.exercise);
                add_prose(all.back(), one.folder);
            }
        }
    }
    return all;
}

Registration::Registration(Exercise exercise, const char* file) {
    const std::filesystem::path path = file;
    const section::Origin origin(path.parent_path().string());
    exercise.chapter = origin.chapter;
    exercise.section = origin.section;
    const std::string name = path.filename().string();
    exercise.name = name.substr(0, name.find('.'));
    registered().insert({file, {std::move(exercise), path.parent_path()}});
}

}  // namespace nn::exercise
