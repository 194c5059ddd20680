#include "grading/judge.hpp"

#include <fmt/format.h>

#include "grading/shown.hpp"
#include "language/error.hpp"

namespace nn::grading {
namespace {

using exercise::Exercise;
using exercise::Finding;
using exercise::Mark;
using exercise::NotBuilt;
using exercise::Verdict;

// An exercise of which no task was judged, for one reason.
ExerciseRecord unjudged(const Exercise& exercise, const std::string& verdict, Text problem) {
    ExerciseRecord record{.id = exercise.id(), .verdict = verdict, .problem = std::move(problem)};
    for (const exercise::Task& task : exercise.tasks) {
        record.tasks.push_back({.id = task.id, .points = 0, .of = task.points, .verdict = verdict});
    }
    return record;
}

std::string verdict_of(const Refusal& refusal) {
    return fmt::format("REJECTED({})", refusal.reason);
}

std::string verdict_of(const NotBuilt& problem) {
    switch (problem.cause) {
        case NotBuilt::Cause::timeout:
            return "COMPILE_TIMEOUT";
        case NotBuilt::Cause::limit:
            return "COMPILE_LIMIT";
        case NotBuilt::Cause::refused:
            return fmt::format("REJECTED({})", problem.refusal);
        case NotBuilt::Cause::error:
            break;
    }
    return "COMPILE_ERROR";
}

// What a function threw may quote what it was given, seeds among it.
Text found_by(const Finding& finding) {
    return finding.fault == exercise::Fault::exception
               ? Text{"it threw an exception; ./workbook check shows its text",
                      "它抛出了异常；./workbook check 会显示其内容"}
               : shown(finding.found);
}

TaskRecord describe(const Mark& mark) {
    const Finding& finding = mark.finding;
    return {.id = mark.task->id,
            .points = mark.points(),
            .of = mark.task->points,
            .verdict = exercise::name_of(finding.fault, finding.code),
            .expected = finding.expected,
            .found = found_by(finding),
            .looks_like = finding.looks_like};
}

ExerciseRecord describe(const Exercise& exercise, const Verdict& verdict) {
    if (verdict.not_built) {
        return unjudged(exercise, verdict_of(*verdict.not_built), verdict.not_built->reason);
    }
    ExerciseRecord record{.id = exercise.id(), .verdict = "OK"};
    for (const Mark& mark : verdict.marks) {
        record.tasks.push_back(describe(mark));
        if (record.verdict == "OK") {
            record.verdict = record.tasks.back().verdict;
        }
    }
    return record;
}

ExerciseRecord judge(const Exercise& exercise, const std::string& source,
                     const Assignment& assignment, const Bench& bench) {
    if (source == exercise::read_text(exercise::Files(bench.kit, exercise).stub)) {
        return unjudged(exercise, "UNTOUCHED",
                        {"The file is still what it starts as.", "文件还是初始内容。"});
    }
    return describe(exercise, exercise::check_source(exercise, bench.kit, bench.tools, bench.runner,
                                                     exercise.name + ".cpp", source,
                                                     assignment.secret(exercise, source)));
}

ExerciseRecord judge(const Exercise& exercise, const Submission& submission,
                     const Assignment& assignment, const Bench& bench) {
    const auto found = submission.files.find(exercise.id());
    if (found == submission.files.end()) {
        return unjudged(exercise, "NOT_HANDED_IN",
                        {"Nothing was handed in for it.", "没有交这个练习。"});
    }
    if (const auto* refusal = std::get_if<Refusal>(&found->second)) {
        return unjudged(exercise, verdict_of(*refusal), refusal->sentence);
    }
    return judge(exercise, std::get<std::string>(found->second), assignment, bench);
}

Record begin(const Submission& submission, const Assignment& assignment) {
    return {.submission = submission.name,
            .source_hash = submission.hash(),
            .grader = assignment.grader,
            .is_sandboxed = assignment.is_sandboxed,
            .jail = assignment.jail,
            .verdict = "GRADED",
            .ignored = shown(submission.ignored)};
}

}  // namespace

Bench beside_others(Bench bench) {
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
        record.exercises.push_back(submission.refused
                                       ? unjudged(*exercise, record.verdict, record.problem)
                                       : judge(*exercise, submission, assignment, bench));
    }
    return record;
}

Record ungraded(const Submission& submission, const Assignment& assignment, const Text& problem) {
    Record record = begin(submission, assignment);
    record.verdict = "INFRA";
    record.problem = problem;
    for (const Exercise* exercise : assignment.exercises) {
        record.exercises.push_back(unjudged(*exercise, record.verdict, problem));
    }
    return record;
}

}  // namespace nn::grading
