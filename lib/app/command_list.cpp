#include <memory>

#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/kit.hpp"
#include "command_line/json_option.hpp"
#include "io/file.hpp"
#include "io/json.hpp"
#include "language/say.hpp"
#include "section/chapter.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;
using exercise::Standing;
using io::Json;

constexpr const char* between = " · ";

std::vector<const Exercise*> exercises_of(const std::vector<Exercise>& exercises,
                                          const section::Chapter& chapter,
                                          const section::Section& section) {
    std::vector<const Exercise*> found;
    for (const Exercise& one : exercises) {
        if (one.chapter == chapter.id && one.section == section.id) {
            found.push_back(&one);
        }
    }
    return found;
}

std::string line_of(const Exercise& exercise, const Standing& standing, Language language) {
    const char* mark = standing.is_solved(exercise) ? "✓" : standing.is_tried ? "…" : " ";
    return fmt::format("    {} {:<20}{:>3}/{:<4}{}\n", mark, exercise.name,
                       standing.points(exercise), exercise.points(),
                       exercise.title.in(language, between));
}

std::string to_text(const std::vector<Exercise>& exercises, const exercise::Progress& progress,
                    Language language) {
    std::string text;
    int points = 0;
    int of = 0;
    for (const section::Chapter& chapter : section::chapters()) {
        text += (text.empty() ? "" : "\n") + chapter.title.in(language, between) + '\n';
        for (const auto& [section, _] : chapter.parts) {
            text += fmt::format("\n  {:<26}{}\n", section.id, section.title.in(language, between));
            for (const Exercise* one : exercises_of(exercises, chapter, section)) {
                text += line_of(*one, progress.of(*one), language);
                points += progress.of(*one).points(*one);
                of += one->points();
            }
        }
    }
    const Text sum = say("\n{} of {} points.\n", "\n{} 分，满分 {} 分。\n", points, of);
    return text + sum.in(language);
}

// What to do next, by the first exercise that is not solved.
Text next_step(const std::vector<Exercise>& exercises, const exercise::Progress& progress) {
    const Exercise* next = first_unsolved(exercises, progress);
    if (next == nullptr) {
        return {"All exercises are solved.\n", "全部练习都已解决。\n"};
    }
    return say("Next: edit {}, then ./workbook check {}\n",
               "接下来：编辑 {}，再运行 ./workbook check {}\n", file_of(*next), next->id());
}

Json describe(const Exercise& exercise, const Standing& standing) {
    Json tasks = Json::array();
    for (const exercise::Task& task : exercise.tasks) {
        Json hints{{"en", Json::array()}, {"zh", Json::array()}};
        for (const Text& hint : task.hints) {
            hints["en"].push_back(hint.en());
            hints["zh"].push_back(hint.zh());
        }
        tasks.push_back({{"id", task.id},
                         {"points", task.points},
                         {"solved", standing.solved.contains(task.id)},
                         {"asks", io::to_json(task.asks)},
                         {"hints", hints}});
    }
    return {{"id", exercise.id()},       {"title", io::to_json(exercise.title)},
            {"file", file_of(exercise)}, {"points", standing.points(exercise)},
            {"of", exercise.points()},   {"tasks", tasks}};
}

std::string to_json(const std::vector<Exercise>& exercises, const exercise::Progress& progress) {
    Json all = Json::array();
    for (const section::Chapter& chapter : section::chapters()) {
        Json sections = Json::array();
        for (const auto& [section, _] : chapter.parts) {
            Json list = Json::array();
            for (const Exercise* one : exercises_of(exercises, chapter, section)) {
                list.push_back(describe(*one, progress.of(*one)));
            }
            sections.push_back(
                {{"id", section.id}, {"title", io::to_json(section.title)}, {"exercises", list}});
        }
        all.push_back(
            {{"id", chapter.id}, {"title", io::to_json(chapter.title)}, {"sections", sections}});
    }
    return Json{{"schema", 1}, {"command", "list"}, {"chapters", all}}.dump(1) + '\n';
}

}  // namespace

Command add_list(CommandLine& program) {
    const auto json = std::make_shared<JsonOption>();
    auto line = program.add_command(
        "list", {"sections, exercises, and your progress", "小节、练习与你的进度"});
    json->add_to(line, {"the list", "列表"});
    return {line, [json, language = program.language()] {
                const auto all = exercise::exercises();
                const exercise::Progress progress = app::progress();
                if (!json->replaces_text()) {
                    io::write_output("-", {to_text(all, progress, language),
                                           next_step(all, progress).in(language)});
                }
                if (json->is_given()) {
                    json->write(to_json(all, progress));
                }
                return ExitCode::done;
            }};
}

}  // namespace nn::app
