#include "grading/judge.hpp"

#include "grading/shown.hpp"
#include "language/error.hpp"

namespace nn::grading {
namespace {

using exercise::Exercise;

Verdict verdict_of(const Refusal& refusal) {
    return {State::rejected, refusal.reason};
}

// What others may read. What a function threw may quote what it was given, seeds among it.
Result told(Result result) {
    result.printed.clear();
    for (Finding& task : result.tasks) {
        task.found = task.verdict.state == State::exception
                         ? Text{"it threw an exception; ./workbook check shows its text",
                                "它抛出了异常；./workbook check 会显示其内容"}
                         : shown(task.found);
    }
    return result;
}

Result judge(const Exercise& exercise, const Submission& submission, const Assignment& assignment,
             const Bench& bench) {
    const auto found = submission.files.find(exercise.id());
    if (found == submission.files.end()) {
        return exercise::unjudged(exercise, State::not_handed_in,
                                  {"Nothing was handed in for it.", "没有交这个练习。"});
    }
    if (const auto* refusal = std::get_if<Refusal>(&found->second)) {
        return exercise::unjudged(exercise, verdict_of(*refusal), refusal->sentence);
    }
    const auto& source = std::get<std::string>(found->second);
    if (source == exercise::read_text(exercise::Files(bench.kit, exercise).stub)) {
        return exercise::untouched(exercise);
    }
    return told(exercise::check_source(exercise, bench.kit, bench.tools, bench.runner,
                                       exercise.name + ".cpp", source,
                                       assignment.secret(exercise, source)));
}

Record begin(const Submission& submission, const Assignment& assignment) {
    return {.submission = submission.name,
            .source_hash = submission.hash(),
            .grader = assignment.grader,
            .is_sandboxed = assignment.is_sandboxed,
            .jail = assignment.jail,
            .ignored = shown(submission.ignored)};
}

}  // namespace

Bench beside_others(Bench bench) {
    bench.tools.run = [run = std::move(bench.tools.run)](const exercise::ToolRun& tool) {
        process::Outcome outcome = run(tool);
        // Where all have too little memory, the kernel takes from each what it needs next
        if (2 * outcome.in_kernel > exercise::tool_limits.cpu) {
            throw Failure({"the kernel took the compiler's time, with others beside it",
                           "编译器的时间大半花在内核里，而当时还有别的程序在运行"});
        }
        return outcome;
    };
    bench.runner = [run = std::move(bench.runner)](const exercise::Program& program) {
        return [call = run(program)](const call::Call& asked) {
            process::Outcome outcome = call(asked);
            if (outcome.end == process::Outcome::End::out_of_time) {
                throw Failure({"a program had not ended in time, with others beside it",
                               "程序在限定的时间内没有结束，而当时还有别的程序在运行"});
            }
            return outcome;
        };
    };
    return bench;
}

Record judge(const Submission& submission, const Assignment& assignment, const Bench& bench) {
    Record record = begin(submission, assignment);
    if (submission.refused) {
        record.verdict = verdict_of(*submission.refused);
        record.problem = submission.refused->sentence;
    }
    for (const Exercise* exercise : assignment.exercises) {
        record.exercises.push_back(
            submission.refused ? exercise::unjudged(*exercise, record.verdict, record.problem)
                               : judge(*exercise, submission, assignment, bench));
    }
    return record;
}

Record ungraded(const Submission& submission, const Assignment& assignment, const Text& problem) {
    Record record = begin(submission, assignment);
    record.verdict = State::infra;
    record.problem = problem;
    for (const Exercise* exercise : assignment.exercises) {
        record.exercises.push_back(exercise::unjudged(*exercise, record.verdict, problem));
    }
    return record;
}

}  // namespace nn::grading
