#include "app/find_exercises.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/paths.hpp"
#include "language/usage_error.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;

// `04_custom` answers to itself, to 04 and to 4.
bool answers_to(const std::string& id, const std::string& name) {
    const std::string number = id.substr(0, id.find('_'));
    const std::size_t digits = std::min(number.find_first_not_of('0'), number.size() - 1);
    return name == id || name == number || name == number.substr(digits);
}

bool answers_to(const Exercise& exercise, std::string name) {
    while (name.ends_with('/')) {
        name.pop_back();
    }
    const auto slash = name.find('/');
    return answers_to(exercise.section, name.substr(0, slash)) &&
           (slash == std::string::npos || answers_to(exercise.name, name.substr(slash + 1)));
}

[[noreturn]] void throw_unknown(const std::vector<Exercise>& exercises, const std::string& name) {
    std::vector<std::string> ids;
    std::ranges::transform(exercises, std::back_inserter(ids), &Exercise::id);
    const std::string all = fmt::format("{}", fmt::join(ids, ", "));
    throw UsageError(
        {fmt::format("there is no exercise '{}'; give a section, such as 04_custom, or one of {}",
                     name, all),
         fmt::format("没有名为 '{}' 的练习；可以给出小节，例如 04_custom，或以下之一：{}", name,
                     all)});
}

}  // namespace

std::vector<const Exercise*> find_exercises(const std::vector<Exercise>& exercises,
                                            const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (std::ranges::none_of(exercises,
                                 [&](const Exercise& one) { return answers_to(one, name); })) {
            throw_unknown(exercises, name);
        }
    }
    std::vector<const Exercise*> found;
    for (const Exercise& one : exercises) {
        if (names.empty() || std::ranges::any_of(names, [&](const std::string& name) {
                return answers_to(one, name);
            })) {
            found.push_back(&one);
        }
    }
    return found;
}

exercise::Kit kit() {
    return {.source = source_dir, .build = binary_dir, .compiler = compiler};
}

exercise::Progress progress() {
    return exercise::Progress(std::filesystem::path(source_dir) / ".workbook" / "progress.json");
}

std::string file_of(const Exercise& exercise) {
    return exercise::Files(kit(), exercise).answer.lexically_relative(source_dir).string();
}

}  // namespace nn::app
