// Examines an exercise: its stub must build and score nothing, its solution must have full marks from
// every seed, and each of its wrong answers must lose the points of the tasks that it names.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "app/chapters.hpp"
#include "exercise/check.hpp"
#include "exercise/compile.hpp"
#include "exercise/hints.hpp"
#include "exercise/report.hpp"
#include "exercise/scratch.hpp"
#include "section/command_line.hpp"

namespace {

namespace fs = std::filesystem;
using nn::exercise::Exercise;
using nn::exercise::Kit;
using nn::exercise::Verdict;

const Kit kit = nn::app::kit();

bool is_fine = true;

void complain(const std::string& what) {
    fmt::print("{}\n", what);
    is_fine = false;
}

fs::path solutions(const Exercise& exercise) {
    return kit.source / "tests" / "solutions" / exercise.chapter / exercise.section;
}

std::string report(const Exercise& exercise, const Verdict& verdict) {
    return nn::exercise::to_text(exercise, verdict, "", nn::Language::en);
}

void examine_hints(const Exercise& exercise) {
    const nn::exercise::Files files(kit, exercise);
    for (const auto& file : {files.hints_en, files.hints_zh}) {
        const auto hints = nn::exercise::read_hints(file);
        for (const auto& task : exercise.tasks) {
            const auto found = hints.find(task.id);
            if (found == hints.end() || found->second.size() != 3) {
                complain(fmt::format("{} has not three steps for {}", file.filename().string(),
                                     task.id));
            }
        }
        if (hints.size() != exercise.tasks.size()) {
            complain(fmt::format("{} has hints for no task", file.filename().string()));
        }
    }
}

void examine_stub(const Exercise& exercise) {
    const auto verdict =
        nn::exercise::check_file(exercise, kit, nn::exercise::Files(kit, exercise).stub, 1);
    if (verdict.not_built || verdict.points() != 0) {
        complain("The stub must build and score 0:\n" + report(exercise, verdict));
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
        const Verdict verdict = nn::exercise::judge(exercise, caller, seed);
        if (!verdict.is_solved()) {
            return complain(fmt::format("The solution must have full marks; from secret {}:\n{}",
                                        seed, report(exercise, verdict)));
        }
    }
}

// The solution with one text replaced by another.
std::string wrong_answer(const std::string& solution, const std::string& id,
                         const std::string& text, const std::string& by) {
    const auto at = solution.find(text);
    if (at == std::string::npos || solution.find(text, at + 1) != std::string::npos) {
        complain(fmt::format("{}: the text to replace must stand once in the solution", id));
        return solution;
    }
    return std::string(solution).replace(at, text.size(), by);
}

void examine_wrong_answer(const Exercise& exercise, const nlohmann::json& wrong) {
    const std::string id = wrong.at("id");
    const nn::exercise::Scratch scratch(kit.build / "tests" / "examined");
    const fs::path source = scratch.path() / (id + ".cpp");
    std::ofstream(source) << wrong_answer(
        nn::exercise::read_text(solutions(exercise) / (exercise.name + ".cpp")), id,
        wrong.at("replace"), wrong.at("by"));

    const Verdict verdict = nn::exercise::check_file(exercise, kit, source, 1);
    std::vector<std::string> lost;
    for (const auto& mark : verdict.marks) {
        if (!mark.finding.passed) {
            lost.push_back(mark.task->id);
        }
        const auto& named = wrong.value("looks_like", nlohmann::json::object());
        if (named.contains(mark.task->id)) {
            const std::string name = named.at(mark.task->id);
            if (!mark.finding.looks_like ||
                mark.finding.looks_like->en().find(name) == std::string::npos) {
                complain(fmt::format("{} must look like '{}':\n{}", id, name,
                                     report(exercise, verdict)));
            }
        }
    }
    const auto expected = wrong.at("loses").get<std::vector<std::string>>();
    if (verdict.not_built || lost != expected || expected.empty()) {
        complain(fmt::format("{} must lose {}, and loses {}:\n{}", id, expected, lost,
                             report(exercise, verdict)));
    }
}

void examine_wrong_answers(const Exercise& exercise) {
    const auto wrong = nlohmann::json::parse(
        nn::exercise::read_text(solutions(exercise) / (exercise.name + ".mutants.json")));
    for (const auto& task : exercise.tasks) {
        const auto loses_it = [&task](const nlohmann::json& one) {
            return std::find(one.at("loses").begin(), one.at("loses").end(), task.id) !=
                   one.at("loses").end();
        };
        if (std::none_of(wrong.begin(), wrong.end(), loses_it)) {
            complain(fmt::format("no wrong answer loses {}", task.id));
        }
    }
    for (const auto& one : wrong) {
        examine_wrong_answer(exercise, one);
    }
}

}  // namespace

int main(int argc, char** argv) {
    using nn::section::CommandLine;
    CommandLine line("examine", {"examines exercises", "考查练习本身"}, nn::Language::en);
    std::vector<std::string> names;
    bool wrong = false;
    std::uint64_t seeds = 1;
    line.add_arguments("EXERCISE", {"such as 04_custom/1_one_draw", "例如 04_custom/1_one_draw"},
                       names);
    line.add_flag("--wrong", {"its wrong answers too", "连同它的错误解答"}, wrong);
    line.add_option("--seeds", "N", {"from how many seeds", "用多少个种子"},
                    [&seeds](const std::string& text) {
                        seeds = nn::section::parse_count("--seeds", text, 1'000'000);
                    });
    return line.run(argc, argv, [&] {
        std::size_t examined = 0;
        for (const Exercise& exercise : nn::app::exercises()) {
            if (std::ranges::find(names, exercise.id()) == names.end()) {
                continue;
            }
            ++examined;
            examine_hints(exercise);
            examine_stub(exercise);
            examine_solution(exercise, seeds);
            if (wrong) {
                examine_wrong_answers(exercise);
            }
        }
        if (examined != names.size() || names.empty()) {
            complain("No such exercise.");
        }
        return is_fine ? nn::section::ExitCode::done : nn::section::ExitCode::failed;
    });
}
