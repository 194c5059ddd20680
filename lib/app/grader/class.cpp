#include "app/grader/class.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <random>

#include "app/grader/bench.hpp"
#include "app/grader/finish.hpp"
#include "app/kit.hpp"
#include "exercise/find_exercises.hpp"
#include "grading/capacity.hpp"
#include "grading/intake/intake.hpp"
#include "grading/progress.hpp"
#include "grading/report/gradescope.hpp"
#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

using grading::Assignment;
using grading::Results;
using grading::Run;
using grading::Sought;

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
        begun.jail != asked.jail || begun.shards != asked.shards ||
        (options.seed && begun.seed != asked.seed)) {
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
    const auto earlier = grading::run_in(results.folder());
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
    ToDo(const grading::Entries& entries, const Sought& sought, const Assignment& assignment,
         const Results& results)
        : entries_(entries), sought_(sought), assignment_(assignment), results_(results) {}

    [[nodiscard]] std::vector<std::size_t> jobs(const grading::Shard& shard, bool resumes) const {
        std::vector<std::size_t> jobs;
        for (std::size_t job = 0; job < entries_.submissions.size(); ++job) {
            if (shard.takes(entries_.submissions[job].name) && !(resumes && is_done(job))) {
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
               record->jail == assignment_.jail &&
               record->source_hash == grading::take_in(entries_.submissions[job], sought_).hash();
    }

    const grading::Entries& entries_;
    const Sought& sought_;
    const Assignment& assignment_;
    const Results& results_;
};

// What a fault of ours says of a submission, which may be the reason that it cannot be read.
grading::Record give_up(const grading::Entry& entry, const Sought& sought,
                        const Assignment& assignment, const Text& problem) {
    grading::Submission submission{.name = entry.name};
    try {
        submission = grading::take_in(entry, sought);
    } catch (const Failure&) {
        // Then its name is all that is known of it
    }
    return grading::ungraded(submission, assignment, problem);
}

// How many to judge at a time. More than there is room for would only wait for one another.
std::size_t workers(const GradeOptions& options, Language language) {
    const grading::Capacity capacity = grading::capacity();
    const std::size_t most = capacity.jobs();
    const std::size_t wanted = options.jobs.value_or(most);
    if (wanted <= most) {
        return wanted;
    }
    const std::size_t taken = options.oversubscribes ? wanted : most;
    const double gigabytes = static_cast<double>(capacity.memory) / 1e9;
    const Text more = options.oversubscribes
                          ? Text{"as --oversubscribe has it", "按 --oversubscribe 的要求"}
                          : Text{"unless --oversubscribe insists", "如坚持，请加 --oversubscribe"};
    const Text said = say(
        "--jobs {} is more than this machine has room for (cores: {}, memory: {:.1f} GB); {} at a "
        "time, {}.\n",
        "--jobs {} 超过了本机的容量（核数 {}，内存 {:.1f} GB）；同时评 {} 份，{}。\n", wanted,
        capacity.cores, gigabytes, taken, more);
    std::fputs(said.in(language, "").c_str(), stderr);
    return taken;
}

bool judge_all(const grading::Entries& entries, const Sought& sought,
               const std::vector<std::size_t>& jobs, const Assignment& assignment,
               const Results& results, const Benches& benches, const GradeOptions& options,
               Language language) {
    // More than the limits of an exercise's calls come to: who reaches this is stuck
    constexpr std::chrono::minutes for_each{30};
    grading::ProgressLine progress(jobs.size(), language);
    const grading::Work work{
        .jobs = jobs,
        .make_judge =
            [&] {
                return [bench = benches.make(), &entries, &sought,
                        &assignment](const grading::Attempt& attempt) {
                    return grading::judge(
                        grading::take_in(entries.submissions[attempt.job], sought), assignment,
                        attempt.is_alone ? *bench : grading::beside_others(*bench));
                };
            },
        .give_up =
            [&](std::size_t job, const Text& problem) {
                return give_up(entries.submissions[job], sought, assignment, problem);
            },
        .take =
            [&](const grading::Judged& judged) {
                results.keep(judged);
                progress.one_more();
            },
        .patience = for_each * (assignment.exercises.size() + 1)};
    const bool is_whole = grading::work_off(work, workers(options, language));
    progress.finish();
    return is_whole;
}

// The records of these submissions; one whose folder is gone since is not among them.
std::vector<grading::Record> records_of(const grading::Entries& entries,
                                        const grading::Shard& shard, const Results& results) {
    std::vector<grading::Record> records;
    for (const grading::Entry& entry : entries.submissions) {
        if (!shard.takes(entry.name)) {
            continue;
        }
        auto record = results.record(entry.name);
        if (!record) {
            throw Failure(
                say("the record of {} cannot be read in {}; the same command with --resume grades "
                    "that submission again",
                    "在 {1} 中读不出 {0} 的记录；在同样的命令后加上 --resume，就会重评这一份",
                    entry.name, results.folder().string()));
        }
        records.push_back(std::move(*record));
    }
    return records;
}

std::vector<std::string> names_of(const grading::Entries& entries) {
    std::vector<std::string> names;
    std::ranges::transform(entries.submissions, std::back_inserter(names), &grading::Entry::name);
    return names;
}

// A shard that is named by its number alone is one of as many as the folder's run has.
grading::Shard shard_in(const fs::path& out, grading::Shard shard) {
    if (shard.of != 0) {
        return shard;
    }
    const auto run = grading::run_in(out);
    shard.of = run ? run->shards : 0;
    if (shard.index > shard.of) {
        throw UsageError(say(
            "--shard {0} does not say of how many, and {1} has no such shard; give both, such as "
            "{0}/8",
            "--shard {0} 没有说明共几片，而 {1} 中没有这一片；请写全，例如 {0}/8", shard.index,
            out.string()));
    }
    return shard;
}

// The second sandbox is taken where the first one does not work, and promises less.
void tell_jail(const Benches& benches, Language language) {
    if (benches.refused()) {
        const Text said =
            say("The sandbox is Landlock's, which needs no namespaces: of bubblewrap, {}.\n",
                "沙箱用的是不需要命名空间的 Landlock。bubblewrap：{}。\n", *benches.refused());
        std::fputs(said.in(language, "").c_str(), stderr);
    }
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
    const Sought sought{.exercises = assignment.ids(),
                        .all = Assignment{.exercises = exercise::find_exercises(all, {})}.ids()};
    const grading::Entries entries = grading::entries_of(submissions);
    if (options.gradescope && (entries.submissions.size() != 1 || !options.shard.is_whole())) {
        throw UsageError(say("--gradescope is for one submission, and {} holds {}; leave it out",
                             "--gradescope 只用于一份提交，而 {} 中有 {} 份；请去掉它",
                             submissions.string(), entries.submissions.size()));
    }
    ReportPlan plan(options, language);
    require_apart(submissions, out);
    const grading::Shard shard = shard_in(out, options.shard);
    const Benches benches(kit(), {.is_sandboxed = assignment.is_sandboxed, .jail = options.jail},
                          *assignment.exercises.front());
    assignment.jail = benches.jail();
    tell_jail(benches, language);

    Results results(out, shard);
    assignment.seed = begin(results,
                            {.seed = assignment.seed,
                             .exercises = assignment.ids(),
                             .is_sandboxed = assignment.is_sandboxed,
                             .jail = assignment.jail,
                             .shards = shard.of},
                            options)
                          .seed;
    results.see({.submissions = names_of(entries), .passed_over = entries.passed_over});
    plan.remember(results);
    const auto jobs = ToDo(entries, sought, assignment, results).jobs(shard, options.resumes);
    if (!judge_all(entries, sought, jobs, assignment, results, benches, options, language)) {
        return tell_stop(results, language);
    }
    const auto records = records_of(entries, shard, results);
    // What was not judged is no result: Gradescope tells that its autograder failed
    if (options.gradescope && records.front().is_graded()) {
        io::write_output(*options.gradescope,
                         {grading::gradescope_json(records.front(), assignment.exercises)});
    }
    return shard.is_whole() ? finish(results, records, assignment.exercises, plan, language)
                            : tell_shard(results, records, shard, language);
}

}  // namespace nn::app
