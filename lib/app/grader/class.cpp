#include "app/grader/class.hpp"

#include <algorithm>
#include <memory>
#include <random>
#include <thread>

#include "app/grader/bench.hpp"
#include "app/grader/finish.hpp"
#include "app/kit.hpp"
#include "exercise/find_exercises.hpp"
#include "grading/intake/intake.hpp"
#include "grading/progress.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

using grading::Assignment;
using grading::Results;
using grading::Run;

// Neither may lie in the other: results would be graded, or submissions written to.
void require_apart(const fs::path& submissions, const fs::path& out) {
    const auto lies_in = [](const fs::path& one, const fs::path& other) {
        const fs::path way =
            fs::weakly_canonical(one).lexically_relative(fs::weakly_canonical(other));
        return !way.empty() && *way.begin() != "..";
    };
    if (lies_in(out, submissions) || lies_in(submissions, out)) {
        throw UsageError(
            say("--out {} and the submissions lie in one another; give a folder beside them",
                "--out {} 与提交所在的文件夹互相包含；请给出旁边的另一个文件夹", out.string()));
    }
}

// A secret of 64 bits.
std::uint64_t new_seed() {
    std::random_device source;
    return (std::uint64_t{source()} << 32U) | source();
}

// Whether what was begun in the folder is what is asked for now.
void require_same(const Run& begun, const Run& asked, const GradeOptions& options,
                  const fs::path& out) {
    if (begun.exercises != asked.exercises || begun.is_sandboxed != asked.is_sandboxed ||
        begun.shards != asked.shards || (options.seed && begun.seed != asked.seed)) {
        throw UsageError(
            say("{} holds the results of a run with other options (exercises, seed, shards or "
                "sandbox); give the same ones, or another folder",
                "{} 中是用其他选项（练习、种子、分片或沙箱）评出的结果；"
                "请给出相同的选项，或另给一个文件夹",
                out.string()));
    }
}

// The run that goes on, or begins.
Run begin(Results& results, const Run& asked, const GradeOptions& options) {
    const auto earlier = results.run();
    if (earlier && options.shard.is_whole() && !options.resumes) {
        throw UsageError(
            say("{} holds results already; --resume goes on with them, or give another folder",
                "{} 中已有结果；用 --resume 接着评，或另给一个文件夹", results.folder().string()));
    }
    Run run = results.begin(asked);
    require_same(run, asked, options, results.folder());
    return run;
}

// What is still to be judged: of a submission that has not changed since, the record stands.
class ToDo {
public:
    ToDo(const grading::Entries& entries, const Assignment& assignment, const Results& results)
        : entries_(entries), assignment_(assignment), results_(results) {}

    [[nodiscard]] std::vector<std::size_t> jobs(const grading::Shard& shard, bool resumes) const {
        std::vector<std::size_t> jobs;
        for (std::size_t job = 0; job < entries_.submissions.size(); ++job) {
            if (shard.takes(job) && !(resumes && is_done(job))) {
                jobs.push_back(job);
            }
        }
        return jobs;
    }

private:
    [[nodiscard]] bool is_done(std::size_t job) const {
        const auto record = results_.record(entries_.submissions[job].name);
        return record && record->is_graded() && record->grader == assignment_.grader &&
               record->is_sandboxed == assignment_.is_sandboxed &&
               record->source_hash ==
                   grading::take_in(entries_.submissions[job], assignment_.ids()).hash();
    }

    const grading::Entries& entries_;
    const Assignment& assignment_;
    const Results& results_;
};

// What a fault of ours says of a submission, which may be the reason that it cannot be read.
grading::Record give_up(const grading::Entry& entry, const Assignment& assignment,
                        const Text& problem) {
    grading::Submission submission{.name = entry.name};
    try {
        submission = grading::take_in(entry, assignment.ids());
    } catch (const Failure&) {
        // Then its name is all that is known of it
    }
    return grading::ungraded(submission, assignment, problem);
}

bool judge_all(const grading::Entries& entries, const std::vector<std::size_t>& jobs,
               const Assignment& assignment, const Results& results, const Benches& benches,
               const GradeOptions& options, Language language) {
    // More than the limits of an exercise's calls come to: who reaches this is stuck
    constexpr std::chrono::minutes for_each{30};
    grading::ProgressLine progress(jobs.size(), language);
    const grading::Work work{
        .jobs = jobs,
        .make_judge =
            [&] {
                return [bench = benches.make(), &entries, &assignment](std::size_t job) {
                    return grading::judge(
                        grading::take_in(entries.submissions[job], assignment.ids()), assignment,
                        *bench);
                };
            },
        .give_up =
            [&](std::size_t job, const Text& problem) {
                return give_up(entries.submissions[job], assignment, problem);
            },
        .take =
            [&](const grading::Judged& judged) {
                results.keep(judged);
                progress.one_more();
            },
        .patience = for_each * (assignment.exercises.size() + 1)};
    const bool is_whole = grading::work_off(
        work, options.jobs.value_or(std::max(1U, std::thread::hardware_concurrency())));
    progress.finish();
    return is_whole;
}

// The records of these submissions; one whose folder is gone since is not among them.
std::vector<grading::Record> records_of(const grading::Entries& entries,
                                        const grading::Shard& shard, const Results& results) {
    std::vector<grading::Record> records;
    for (std::size_t job = 0; job < entries.submissions.size(); ++job) {
        if (shard.takes(job)) {
            records.push_back(*results.record(entries.submissions[job].name));
        }
    }
    return records;
}

// A file beside the submissions may be one that was packed in another way.
void tell_passed_over(const grading::Entries& entries, const fs::path& submissions,
                      Language language) {
    if (entries.passed_over.empty()) {
        return;
    }
    constexpr std::size_t most = 5;
    const std::size_t count = entries.passed_over.size();
    const std::vector<std::string> first(
        entries.passed_over.begin(),
        entries.passed_over.begin() + static_cast<std::ptrdiff_t>(std::min(most, count)));
    const Text more = count > most ? Text{", …", "……"} : Text{"", ""};
    const Text said =
        say("Passed over in {0}, since a submission is a folder or a .zip: {2}{3} ({1}).\n",
            "{} 中有 {} 个文件不是提交，已略过（提交应是文件夹或 .zip）：{}{}。\n",
            submissions.string(), count, listed(first), more);
    std::fputs(said.in(language, "").c_str(), stderr);
}

int tell_stop(const Results& results, Language language) {
    constexpr int interrupted = 130;
    const Text said =
        say("Stopped. What was graded is kept in {}; the same command with --resume goes on.\n",
            "已停止。评完的结果保存在 {} 中；在同样的命令后加上 --resume 即可接着评。\n",
            results.folder().string());
    std::fputs(said.in(language, "").c_str(), stderr);
    return interrupted;
}

}  // namespace

int grade_class(const fs::path& submissions, const fs::path& out, const GradeOptions& options,
                Language language) {
    const auto all = exercise::exercises();
    Assignment assignment{.exercises = exercise::find_exercises(all, options.exercises),
                          .seed = options.seed ? *options.seed : new_seed(),
                          .grader = grading::grader_version(kit()),
                          .is_sandboxed = !options.is_unsafe};
    const grading::Entries entries = grading::entries_of(submissions);
    ReportPlan plan(options, language);
    require_apart(submissions, out);
    const Benches benches(kit(), assignment.is_sandboxed, *assignment.exercises.front());

    Results results(out, options.shard);
    assignment.seed = begin(results,
                            {.seed = assignment.seed,
                             .exercises = assignment.ids(),
                             .is_sandboxed = assignment.is_sandboxed,
                             .shards = options.shard.of,
                             .submissions = entries.submissions.size()},
                            options)
                          .seed;
    plan.remember(results);
    tell_passed_over(entries, submissions, language);
    const auto jobs = ToDo(entries, assignment, results).jobs(options.shard, options.resumes);
    if (!judge_all(entries, jobs, assignment, results, benches, options, language)) {
        return tell_stop(results, language);
    }
    const auto records = records_of(entries, options.shard, results);
    return options.shard.is_whole() ? finish(results, records, assignment.exercises, plan, language)
                                    : tell_shard(results, records, options.shard, language);
}

}  // namespace nn::app
