#include <cstdlib>

#include "app/grader/class.hpp"
#include "app/grader/options.hpp"
#include "grading/sandbox/probe.hpp"
#include "language/say.hpp"

namespace {

using nn::ExitCode;
using nn::UsageError;
using nn::app::GradeOptions;

int merge(const GradeOptions& options, nn::Language language) {
    if (options.typed.size() != 2 || options.out) {
        throw UsageError({"merge needs one folder of results, such as `grade merge out`",
                          "merge 需要一个结果文件夹，例如 `grade merge out`"});
    }
    return nn::app::merge_shards(options.typed[1], options, language);
}

int grade(const GradeOptions& options, nn::Language language) {
    if (!options.typed.empty() && options.typed.front() == "merge") {
        return merge(options, language);
    }
    if (options.typed.size() != 1) {
        throw UsageError({"grade needs one folder of submissions, such as `grade class --out out`",
                          "grade 需要一个存放提交的文件夹，例如 `grade class --out out`"});
    }
    if (!options.out) {
        throw UsageError({"--out is missing; give a folder for the results, such as --out out",
                          "缺少 --out；请给出存放结果的文件夹，例如 --out out"});
    }
    if (options.is_unsafe && options.jail) {
        throw UsageError({"--sandbox and --unsafe-no-sandbox exclude one another; give one of them",
                          "--sandbox 与 --unsafe-no-sandbox 不能同时使用；请只给一个"});
    }
    return nn::app::grade_class(options.typed.front(), *options.out, options, language);
}

}  // namespace

int main(int argc, char** argv) {
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    const nn::Language language = nn::language_of(argc, argv);
    nn::CommandLine line("./workbook grade", nn::app::about_grade(), language);
    GradeOptions options;
    add_grade_options(line, options);
    return line.run(argc, argv, [&] {
        try {
            return grade(options, language);
        } catch (const nn::grading::NoSandbox& none) {
            const nn::Text said =
                nn::say("./workbook grade: {}.\n", "./workbook grade：{}。\n", none.text);
            std::fputs(said.in(language, "").c_str(), stderr);
            return static_cast<int>(ExitCode::no_sandbox);
        }
    });
}
