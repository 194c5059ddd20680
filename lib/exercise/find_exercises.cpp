#include "exercise/find_exercises.hpp"

#include <fmt/format.h>

#include "command_line/named.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::exercise {
namespace {

bool answers_to(const Exercise& exercise, std::string name) {
    while (name.ends_with('/')) {
        name.pop_back();
    }
    const auto slash = name.find('/');
    return is_name_of(exercise.section, name.substr(0, slash)) &&
           (slash == std::string::npos || is_name_of(exercise.name, name.substr(slash + 1)));
}

[[noreturn]] void throw_unknown(const std::vector<Exercise>& exercises, const std::string& name) {
    std::vector<std::string> ids;
    std::ranges::transform(exercises, std::back_inserter(ids), &Exercise::id);
    const std::string all = joined(ids);
    throw UsageError(
        say("there is no exercise '{}'; give a section, such as 04_custom, or one of {}",
            "没有名为 '{}' 的练习；可以给出小节，例如 04_custom，或以下之一：{}", name, all));
}

}  // namespace

std::vector<const Exercise*> find_exercises(const std::vector<Exercise>& exercises,
                                            const std::vector<std::string>& names) {
    return named(exercises, names, answers_to,
                 [&](const std::string& name) { throw_unknown(exercises, name); });
}

}  // namespace nn::exercise
