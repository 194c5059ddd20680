#include "exercise/check.hpp"

#include <algorithm>
#include <new>
#include <numeric>

#include <fmt/format.h>

#include "exercise/scratch.hpp"
#include "io/file.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;

#ifdef __SANITIZE_ADDRESS__
const process::Limits call_limits{.memory = 0};  // the sanitizer reserves terabytes
#else
const process::Limits call_limits{};
#endif

namespace {

Mark judge_task(const Task& task, Trial& trial) {
    try {
        task.judge(trial);
        return {.task = &task};
    } catch (const Failed& failed) {
        return {.task = &task, .finding = failed.finding, .missing = failed.missing};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        if (!trial.has_answered()) {
            throw;
        }
        return {.task = &task,
                .finding = {.passed = false,
                            .expected = {"an answer to this call", "对这次调用的回答"},
                            .found = {"something that no answer is", "不能算作回答的内容"},
                            .fault = Fault::bad_output}};
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

Verdict without_marks(const Exercise& exercise, const NotBuilt& problem) {
    Verdict verdict{.not_built = problem};
    for (const Task& task : exercise.tasks) {
        verdict.marks.push_back({.task = &task, .finding = {.passed = false}});
    }
    return verdict;
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

Runner local_runner(const fs::path& folder, const process::Limits& limits) {
    return [folder, limits](const Program& program) -> Caller {
        const fs::path file = folder / "program";
        io::write_file(file, {program.bytes});
        fs::permissions(file, fs::perms::owner_exec, fs::perm_options::add);
        return [file, limits](const call::Call& call) {
            return process::capture(
                {file.string()}, limits,
                {.input = call::to_message(call), .then = call::edits_of(call)});
        };
    };
}

Verdict check_source(const Exercise& exercise, const Kit& kit, const Tools& tools,
                     const Runner& runner, const std::string& name, std::string_view source,
                     std::uint64_t secret) {
    const auto built = compile(exercise, kit, tools, name, source);
    if (const auto* problem = std::get_if<NotBuilt>(&built)) {
        return without_marks(exercise, *problem);
    }
    const auto& program = std::get<Program>(built);
    Verdict verdict = judge(exercise, runner(program), secret);
    explain_missing(verdict, exercise, kit, program.functions);
    return verdict;
}

Verdict check_file(const Exercise& exercise, const Kit& kit, const fs::path& source,
                   std::uint64_t secret) {
    const Scratch scratch(kit.scratch());
    return check_source(exercise, kit, local_tools(kit), local_runner(scratch.path()),
                        source.filename().string(), read_answer(source), secret);
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
