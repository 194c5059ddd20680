#include <algorithm>
#include <memory>
#include <optional>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/kit.hpp"
#include "exercise/find_exercises.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "language/text.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;
using exercise::Task;

struct HintOptions {
    std::vector<std::string> words;
    std::optional<std::string> task;
};

const Exercise& one_exercise(const std::vector<Exercise>& all, const HintOptions& typed) {
    if (typed.words.empty() || typed.words.size() > 2) {
        throw UsageError(
            {"hint needs an exercise, and takes the number of a step after it, as in "
             "`hint 04_custom/1_one_draw 2`",
             "hint 需要一个练习，其后可以写第几步，例如 `hint 04_custom/1_one_draw 2`"});
    }
    const auto found = exercise::find_exercises(all, {typed.words.front()});
    if (found.size() > 1) {
        throw UsageError(say("'{}' has {} exercises; name one, such as {}",
                             "'{}' 有 {} 个练习；请指明一个，例如 {}", typed.words.front(),
                             found.size(), found.front()->id()));
    }
    return *found.front();
}

// The task that was asked for, else the first that is not solved.
const Task& task_of(const Exercise& exercise, const HintOptions& typed,
                    const exercise::Standing& standing) {
    const auto found = std::ranges::find_if(exercise.tasks, [&](const Task& task) {
        return typed.task ? task.id == *typed.task : !standing.solved.contains(task.id);
    });
    if (found != exercise.tasks.end()) {
        return *found;
    }
    if (!typed.task) {
        return exercise.tasks.back();
    }
    std::vector<std::string> ids;
    std::ranges::transform(exercise.tasks, std::back_inserter(ids), &Task::id);
    const std::string known = joined(ids);
    throw UsageError(say("{} has no task '{}'; its tasks are {}", "{} 没有任务 '{}'；它的任务有 {}",
                         exercise.id(), *typed.task, known));
}

int hint(const HintOptions& typed, Language language) {
    const auto all = exercise::exercises();
    const Exercise& exercise = one_exercise(all, typed);
    exercise::Progress progress = app::progress();
    exercise::Standing& standing = progress.of(exercise);
    const Task& task = task_of(exercise, typed, standing);
    int& given = standing.hints[task.id];
    const auto last = static_cast<int>(task.hints.size());
    const int step =
        typed.words.size() == 2
            ? static_cast<int>(parse_count("hint EXERCISE N", typed.words[1], task.hints.size()))
            : std::min(given + 1, last);
    given = std::max(given, step);
    progress.save();

    const Text text =
        say("{} · {} · hint {} of {}\n\n{}\n", "{} · {} · 提示 {}/{}\n\n{}\n", exercise.id(),
            task.id, step, last, task.hints.at(static_cast<std::size_t>(step - 1)));
    io::write_output("-", {text.in(language)});
    if (step < last) {
        const Text more = say("\nMore: ./workbook hint {}\n", "\n下一步提示：./workbook hint {}\n",
                              exercise.id());
        io::write_output("-", {more.in(language)});
    }
    return ExitCode::done;
}

}  // namespace

Command add_hint(CommandLine& program) {
    const auto typed = std::make_shared<HintOptions>();
    auto line = program.add_command(
        "hint", {"help with an exercise, in three steps", "练习的提示，分三步给出"});
    line.add_arguments("EXERCISE [N]",
                       {"an exercise, and which step; without N the next one",
                        "练习，以及第几步；不写 N 就给下一步"},
                       typed->words);
    line.add_option("--task", "TASK",
                    {"the task to help with; the first that is not solved unless told otherwise",
                     "要提示的任务；不写则取第一个未解决的"},
                    [typed](const std::string& task) { typed->task = task; });
    return {line, [typed, language = program.language()] { return hint(*typed, language); }};
}

}  // namespace nn::app
