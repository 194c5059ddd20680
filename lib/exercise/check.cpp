#include "exercise/check.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>
#include <numeric>

#include <fmt/format.h>

#include "exercise/scratch.hpp"
#include "io/file.hpp"
#include "language/error.hpp"

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
        return patiently(
            [file](const call::Call& call, const process::Limits& left) {
                return process::capture(
                    {file.string()}, left,
                    {.input = call::to_message(call), .then = call::edits_of(call)});
            },
            limits);
    };
}

Caller patiently(std::function<process::Outcome(const call::Call&, const process::Limits&)> call,
                 const process::Limits& limits) {
    using namespace std::chrono;
    // Every task has a copy of the caller, and all have one patience
    return [call = std::move(call), left = std::make_shared<process::Limits>(limits)](
               const call::Call& asked) -> process::Outcome {
        using End = process::Outcome::End;
        if (left->wall <= milliseconds(0)) {
            return {.end = End::out_of_time};
        }
        const auto start = steady_clock::now();
        process::Outcome outcome = call(asked, *left);
        const auto taken = duration_cast<milliseconds>(steady_clock::now() - start);
        if (outcome.end == End::out_of_time) {
            // Who waited for a processor waited for nothing of its own
            if (2 * outcome.cpu >= taken) {
                throw Failure(
                    {"this machine is too busy: a program waited for a processor for most of "
                     "the time that it may take",
                     "本机太忙：程序在可用的时间里大半是在等待处理器"});
            }
            left->wall = milliseconds(0);
            return outcome;
        }
        // A last call has time enough to show what it waits for
        const auto least = std::min(left->wall, milliseconds(1000));
        left->wall = std::max(left->wall - std::max(taken - outcome.cpu, milliseconds(0)), least);
        return outcome;
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
