#include <filesystem>

#include "app/grader/class.hpp"
#include "app/grader/finish.hpp"
#include "exercise/find_exercises.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

// Options that say how to grade have nothing to say here.
void require_no_others(const GradeOptions& options) {
    if (!options.exercises.empty() || options.jobs || options.seed || options.resumes ||
        options.is_unsafe || !options.shard.is_whole()) {
        throw UsageError(
            {"merge grades nothing: of the options it takes --roster, --title and --json",
             "merge 不评分：它只接受 --roster、--title 和 --json"});
    }
}

}  // namespace

int merge_shards(const fs::path& out, const GradeOptions& options, Language language) {
    require_no_others(options);
    ReportPlan plan(options, language);
    if (!fs::exists(out / "run.json")) {
        throw UsageError(say("{} holds no results of grade; give the folder that --out named",
                             "{} 中没有 grade 的结果；请给出 --out 所指的文件夹", out.string()));
    }
    const grading::Results results(out, {});
    const grading::Run run = *results.run();
    plan.remember(results);
    const auto records = results.records();
    const auto all = exercise::exercises();
    const int exit_code =
        finish(results, records, exercise::find_exercises(all, run.exercises), plan, language);
    if (records.size() >= run.submissions) {
        return exit_code;
    }
    const Text missing = say("{} of {} submissions have no record yet: a shard is not done.\n",
                             "{} 份提交（共 {} 份）还没有记录：有的分片尚未评完。\n",
                             run.submissions - records.size(), run.submissions);
    std::fputs(missing.in(language, "").c_str(), stderr);
    return ExitCode::ungraded;
}

}  // namespace nn::app
