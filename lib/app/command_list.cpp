#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "app/chapters.hpp"
#include "app/commands.hpp"
#include "app/find_exercises.hpp"
#include "section/file.hpp"
#include "section/json_value.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;
using exercise::Standing;
using section::Json;

std::string join(const Text& text, Language language) {
    return language == Language::both ? text.en() + " · " + text.zh() : text.in(language);
}

std::string line_of(const Exercise& exercise, const Standing& standing, Language language) {
    const char* mark = standing.is_solved(exercise) ? "✓" : standing.is_tried ? "…" : " ";
    return fmt::format("    {} {:<20}{:>3}/{:<4}{}\n", mark, exercise.name,
                       standing.points(exercise), exercise.points(),
                       join(exercise.title, language));
}

std::string to_text(const std::vector<Exercise>& exercises, const exercise::Progress& progress,
                    Language language) {
    std::string text;
    int points = 0;
    int of = 0;
    for (const section::Chapter& chapter : chapters()) {
        text += join(chapter.title, language) + '\n';
        for (const section::Section& section : chapter.sections) {
            text += fmt::format("\n  {:<26}{}\n", section.id, join(section.title, language));
            for (const Exercise& one : exercises) {
                if (one.chapter == chapter.id && one.section == section.id) {
                    text += line_of(one, progress.of(one), language);
                    points += progress.of(one).points(one);
                    of += one.points();
                }
            }
        }
    }
    const Text sum{fmt::format("\n{} of {} points.\n", points, of),
                   fmt::format("\n{} 分，满分 {} 分。\n", points, of)};
    return text + sum.in(language);
}

// What to do next, by the first exercise that is not solved.
Text next_step(const std::vector<Exercise>& exercises, const exercise::Progress& progress) {
    const auto next = std::ranges::find_if(
        exercises, [&](const Exercise& one) { return !progress.of(one).is_solved(one); });
    if (next == exercises.end()) {
        return {"All exercises are solved.\n", "全部练习都已解决。\n"};
    }
    return {
        fmt::format("Next: edit {}, then ./workbook check {}\n", file_of(*next), next->id()),
        fmt::format("接下来：编辑 {}，再运行 ./workbook check {}\n", file_of(*next), next->id())};
}

Json describe(const Text& text) {
    return {{"en", text.en()}, {"zh", text.zh()}};
}

Json describe(const Exercise& exercise, const Standing& standing) {
    Json tasks = Json::array();
    for (const exercise::Task& task : exercise.tasks) {
        tasks.push_back({{"id", task.id},
                         {"points", task.points},
                         {"solved", standing.solved.contains(task.id)},
                         {"asks", describe(task.asks)}});
    }
    return {{"id", exercise.id()},       {"title", describe(exercise.title)},
            {"file", file_of(exercise)}, {"points", standing.points(exercise)},
            {"of", exercise.points()},   {"tasks", tasks}};
}

std::string to_json(const std::vector<Exercise>& exercises, const exercise::Progress& progress) {
    Json all = Json::array();
    for (const section::Chapter& chapter : chapters()) {
        Json sections = Json::array();
        for (const section::Section& section : chapter.sections) {
            Json list = Json::array();
            for (const Exercise& one : exercises) {
                if (one.chapter == chapter.id && one.section == section.id) {
                    list.push_back(describe(one, progress.of(one)));
                }
            }
            sections.push_back(
                {{"id", section.id}, {"title", describe(section.title)}, {"exercises", list}});
        }
        all.push_back(
            {{"id", chapter.id}, {"title", describe(chapter.title)}, {"sections", sections}});
    }
    return Json{{"schema", 1}, {"command", "list"}, {"chapters", all}}.dump(1) + '\n';
}

}  // namespace

Command add_list(section::CommandLine& program) {
    const auto json = std::make_shared<std::optional<std::string>>();
    auto line = program.add_command(
        "list", {"sections, exercises, and your progress", "小节、练习与你的进度"});
    line.add_option("--json", "FILE",
                    {"write the list as JSON to FILE; - is standard output, instead of text",
                     "把列表以 JSON 写入 FILE；- 表示写到标准输出，代替文本"},
                    [json](const std::string& file) { *json = file; });
    return {line, [json, language = program.language()] {
                const auto all = exercises();
                const exercise::Progress progress = app::progress();
                if (*json != "-") {
                    section::write_output("-", {to_text(all, progress, language),
                                                next_step(all, progress).in(language)});
                }
                if (*json) {
                    section::write_output(**json, {to_json(all, progress)});
                }
                return section::ExitCode::done;
            }};
}

}  // namespace nn::app
