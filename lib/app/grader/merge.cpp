#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "app/grader/class.hpp"
#include "app/grader/finish.hpp"
#include "exercise/find_exercises.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

// Options that say how to grade have nothing to say here.
void require_no_others(const GradeOptions& options) {
    if (!options.exercises.empty() || options.jobs || options.oversubscribes || options.seed ||
        options.resumes || options.is_unsafe || options.jail || options.gradescope ||
        !options.shard.is_whole()) {
        throw UsageError(
            {"merge grades nothing: of the options it takes --roster, --title and --json",
             "merge 不评分：它只接受 --roster、--title 和 --json"});
    }
}

// What no shard has judged yet, and which shards are to be repeated for it.
Text about_missing(const std::vector<std::string>& names, std::size_t shards) {
    std::set<std::size_t> numbers;
    for (const std::string& name : names) {
        numbers.insert(grading::shard_of(name, shards));
    }
    std::vector<std::string> tasks;
    tasks.reserve(numbers.size());
    for (const std::size_t number : numbers) {
        tasks.push_back(fmt::format("{}/{}", number, shards));
    }
    return say("Without a record: {}. Grade with --shard {} once more, and merge again.\n",
               "还没有记录：{}。请用 --shard {} 再评一次，然后重新合并。\n", some_of(names),
               some_of(tasks));
}

// A folder that was renamed or taken away since: its name has a record and no submission.
Text about_gone(const std::vector<std::string>& names) {
    return say("No longer in the class, and in no report: {}.\n",
               "班级中已没有、也不写进报告的：{}。\n", some_of(names));
}

}  // namespace

int merge_shards(const fs::path& out, const GradeOptions& options, Language language) {
    require_no_others(options);
    ReportPlan plan(options, language);
    const auto run = grading::run_in(out);
    if (!run) {
        throw UsageError(say("{} holds no results of grade; give the folder that --out named",
                             "{} 中没有 grade 的结果；请给出 --out 所指的文件夹", out.string()));
    }
    const grading::Results results(out, {});
    plan.remember(results);
    auto records = results.records();
    const auto submissions = results.seen().submissions;
    std::set<std::string> missing(submissions.begin(), submissions.end());
    std::vector<std::string> gone;
    std::erase_if(records, [&](const grading::Record& record) {
        const bool is_gone = missing.erase(record.submission) == 0;
        if (is_gone) {
            gone.push_back(record.submission);
        }
        return is_gone;
    });
    const auto all = exercise::exercises();
    const int exit_code =
        finish(results, records, exercise::find_exercises(all, run->exercises), plan, language);
    Text notes{"", ""};
    if (!gone.empty()) {
        notes += about_gone(gone);
    }
    if (!missing.empty()) {
        notes += about_missing({missing.begin(), missing.end()}, run->shards);
    }
    std::fputs(notes.in(language, "").c_str(), stderr);
    return missing.empty() ? exit_code : static_cast<int>(ExitCode::ungraded);
}

}  // namespace nn::app
