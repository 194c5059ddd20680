#include "exercise/check.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>

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

Finding judge_task(const Task& task, Trial& trial) {
    try {
        task.judge(trial);
        return {};
    } catch (const Failed& failed) {
        return failed.finding;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        if (!trial.has_answered()) {
            throw;
        }
        return {.verdict = State::bad_output,
                .expected = {"an answer to this call", "对这次调用的回答"},
                .found = {"something that no answer is", "不能算作回答的内容"}};
    }
}

// A function that is there after all, but with other parameters, is told from one that is not.
void explain_missing(Result& result, const Exercise& exercise, const Kit& kit,
                     const std::vector<std::string>& defined) {
    for (Finding& task : result.tasks) {
        if (std::ranges::find(defined, task.missing) != defined.end()) {
            task.found = signature_changed(exercise, kit, task.missing);
        }
    }
}

}  // namespace

Result judge(const Exercise& exercise, const Caller& caller, std::uint64_t secret) {
    Result result{.id = exercise.id()};
    for (const Task& task : exercise.tasks) {
        // Each task has a stream of its own, so that what one draws does not depend on another
        Trial trial(caller, secret + result.tasks.size());
        Finding finding = judge_task(task, trial);
        finding.id = task.id;
        finding.of = task.points;
        if (result.verdict.has_passed()) {
            result.verdict = finding.verdict;
        }
        result.tasks.push_back(std::move(finding));
        if (result.printed.empty()) {
            result.printed = trial.printed();
        }
    }
    return result;
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

Result check_source(const Exercise& exercise, const Kit& kit, const Tools& tools,
                    const Runner& runner, const std::string& name, std::string_view source,
                    std::uint64_t secret) {
    const auto built = compile(exercise, kit, tools, name, source);
    if (const auto* problem = std::get_if<NotBuilt>(&built)) {
        return unjudged(exercise, problem->verdict, problem->reason);
    }
    const auto& program = std::get<Program>(built);
    Result result = judge(exercise, runner(program), secret);
    explain_missing(result, exercise, kit, program.functions);
    return result;
}

Result check_file(const Exercise& exercise, const Kit& kit, const fs::path& source,
                  std::uint64_t secret) {
    const Scratch scratch(kit.scratch());
    return check_source(exercise, kit, local_tools(kit), local_runner(scratch.path()),
                        source.filename().string(), read_answer(source), secret);
}

Result check(const Exercise& exercise, const Kit& kit, std::uint64_t secret) {
    const Files files(kit, exercise);
    provide(files);
    if (is_untouched(files)) {
        return untouched(exercise);
    }
    return check_file(exercise, kit, files.answer, secret);
}

}  // namespace nn::exercise
