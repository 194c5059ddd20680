#include "exercise/find_exercises.hpp"

#include <fmt/format.h>

#include "command_line/named.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "section/find_sections.hpp"

namespace nn::exercise {
namespace {

bool answers_to(const Exercise& exercise, std::string name, const std::string& first_chapter) {
    while (name.ends_with('/')) {
        name.pop_back();
    }
    const auto is_section = [&](const std::string& section) {
        return section::is_section(section, exercise.chapter, exercise.section,
                                   exercise.chapter == first_chapter);
    };
    const auto slash = name.rfind('/');
    return name == exercise.chapter || is_section(name) ||
           (slash != std::string::npos && is_section(name.substr(0, slash)) &&
            is_name_of(exercise.name, name.substr(slash + 1)));
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
    return named(
        exercises, names,
        [&](const Exercise& exercise, const std::string& name) {
            return answers_to(exercise, name, exercises.front().chapter);
        },
        [&](const std::string& name) { throw_unknown(exercises, name); });
}

}  // namespace nn::exercise
