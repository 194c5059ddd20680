#include "exercise/check.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "exercise/compile.hpp"
#include "exercise/scratch.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr process::Limits limits{.memory = 0};  // the sanitizer reserves terabytes
#else
constexpr process::Limits limits{};
#endif

Mark judge_task(const Task& task, Trial& trial) {
    try {
        return {.task = &task, .finding = task.judge(trial)};
    } catch (const NoAnswer& none) {
        return {.task = &task, .finding = none.finding, .missing = none.missing};
    }
}

// A function that is there after all, but with other parameters, is told from one that is not.
void explain_missing(Verdict& verdict, const Exercise& exercise, const Kit& kit,
                     const std::vector<std::string>& defined) {
    for (Mark& mark : verdict.marks) {
        if (std::ranges::find(defined, mark.missing) != defined.end()) {
            mark.finding.found = signature_changed(exercise, kit, mark.missing);
        }
    }
}

}  // namespace

int Verdict::points() const {
    return std::accumulate(marks.begin(), marks.end(), 0,
                           [](int sum, const Mark& mark) { return sum + mark.points(); });
}

bool Verdict::is_solved() const {
    return !marks.empty() &&
           std::ranges::all_of(marks, [](const Mark& mark) { return mark.finding.passed; });
}

Verdict judge(const Exercise& exercise, const Caller& caller, std::uint64_t secret) {
    Verdict verdict;
    for (const Task& task : exercise.tasks) {
        // Each task has a stream of its own, so that what one draws does not depend on another
        Trial trial(caller, secret + verdict.marks.size());
        verdict.marks.push_back(judge_task(task, trial));
        if (verdict.printed.empty()) {
            verdict.printed = trial.printed();
        }
    }
    return verdict;
}

Caller caller_of(const fs::path& program) {
    return [program](const call::Call& call) {
        std::vector<std::string> command{program.string()};
        std::ranges::copy(call::to_words(call), std::back_inserter(command));
        return process::capture(command, limits);
    };
}

Verdict check_file(const Exercise& exercise, const Kit& kit, const fs::path& source,
                   std::uint64_t secret) {
    read_text(source);  // a file that cannot be read is no compiler error
    const Scratch scratch(kit.build / "exercise");
    const auto built = compile(exercise, kit, source, scratch.path());
    if (const auto* problem = std::get_if<NotBuilt>(&built)) {
        Verdict verdict{.not_built = problem->reason};
        for (const Task& task : exercise.tasks) {
            verdict.marks.push_back({.task = &task, .finding = failed({"", ""}, {"", ""})});
        }
        return verdict;
    }
    const auto& program = std::get<Program>(built);
    Verdict verdict = judge(exercise, caller_of(program.path), secret);
    explain_missing(verdict, exercise, kit, program.functions);
    return verdict;
}

Verdict check(const Exercise& exercise, const Kit& kit, std::uint64_t secret) {
    const Files files(kit, exercise);
    provide(files);
    if (is_untouched(files)) {
        return {.is_untouched = true};
    }
    return check_file(exercise, kit, files.answer, secret);
}

}  // namespace nn::exercise
