// Examines an exercise: its stub must build and score nothing, its solution must have full marks from
// every seed.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "app/kit.hpp"
#include "command_line/command_line.hpp"
#include "exercise/check.hpp"
#include "exercise/compile.hpp"
#include "exercise/prose.hpp"
#include "exercise/report.hpp"
#include "exercise/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using nn::exercise::Exercise;
using nn::exercise::Kit;
using nn::exercise::Result;

const Kit& kit = nn::app::kit();

bool is_fine = true;

void complain(const std::string& what) {
    fmt::print("{}\n", what);
    is_fine = false;
}

fs::path solutions(const Exercise& exercise) {
    return kit.source / "tests" / "solutions" / exercise.chapter / exercise.section;
}

std::string report(const Exercise& exercise, const Result& result) {
    return nn::exercise::to_text(exercise, result, "", nn::Language::en);
}

void examine_prose(const Exercise& exercise) {
    const fs::path folder = nn::exercise::Files(kit, exercise).header.parent_path();
    for (const char* language : {".en.md", ".zh.md"}) {
        nn::exercise::Prose prose = nn::exercise::read_prose(folder / (exercise.name + language));
        if (prose.title.empty() || prose.parts["solved"].text.empty() ||
            prose.parts["read_on"].text.empty()) {
            complain(
                fmt::format("{}{} lacks a title, `solved` or `read_on`", exercise.name, language));
        }
        for (const auto& task : exercise.tasks) {
            if (prose.parts[task.id].steps.size() != 3 || task.asks.en().empty() ||
                task.asks.zh().empty()) {
                complain(fmt::format("{}{} has not one question and three steps for {}",
                                     exercise.name, language, task.id));
            }
        }
        if (prose.parts.size() != exercise.tasks.size() + 2) {
            complain(fmt::format("{}{} has words for no task", exercise.name, language));
        }
    }
}

void examine_stub(const Exercise& exercise) {
    const auto result =
        nn::exercise::check_file(exercise, kit, nn::exercise::Files(kit, exercise).stub, 1);
    if (result.verdict.is_of_all_tasks() || result.points() != 0) {
        complain("The stub must build and score 0:\n" + report(exercise, result));
    }
}

void examine_solution(const Exercise& exercise, std::uint64_t seeds) {
    const nn::exercise::Scratch scratch(kit.build / "tests" / "examined");
    const fs::path source = solutions(exercise) / (exercise.name + ".cpp");
    const auto built =
        nn::exercise::compile(exercise, kit, nn::exercise::local_tools(kit),
                              source.filename().string(), nn::exercise::read_text(source));
    if (const auto* problem = std::get_if<nn::exercise::NotBuilt>(&built)) {
        return complain("The solution is not built: " + problem->reason.en());
    }
    const auto caller =
        nn::exercise::local_runner(scratch.path())(std::get<nn::exercise::Program>(built));
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Result result = nn::exercise::judge(exercise, caller, seed);
        if (!result.verdict.has_passed()) {
            return complain(fmt::format("The solution must have full marks; from secret {}:\n{}",
                                        seed, report(exercise, result)));
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    using nn::CommandLine;
    CommandLine line("examine", {"examines exercises", "考查练习本身"}, nn::Language::en);
    std::vector<std::string> names;
    std::uint64_t seeds = 1;
    line.add_arguments("EXERCISE", {"such as 04_custom/1_one_draw", "例如 04_custom/1_one_draw"},
                       names);
    line.add_option(
        "--seeds", "N", {"from how many seeds", "用多少个种子"},
        [&seeds](const std::string& text) { seeds = nn::parse_count("--seeds", text, 1'000'000); });
    return line.run(argc, argv, [&] {
        std::size_t examined = 0;
        for (const Exercise& exercise : nn::exercise::exercises()) {
            if (std::ranges::find(names, exercise.id()) == names.end()) {
                continue;
            }
            ++examined;
            examine_prose(exercise);
            examine_stub(exercise);
            examine_solution(exercise, seeds);
        }
        if (examined != names.size() || names.empty()) {
            complain("No such exercise.");
        }
        if (is_fine) {
            fmt::print(
                "Examined {}: words in both languages, a stub that scores nothing, and a solution "
                "with full marks from {} seed{}.\n",
                nn::joined(names), seeds, seeds == 1 ? "" : "s");
        }
        return is_fine ? nn::ExitCode::done : nn::ExitCode::failed;
    });
}
