#include <cstdlib>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "app/paths.hpp"
#include "app/workshop/commands.hpp"
#include "app/workshop/grade_options.hpp"
#include "process/run.hpp"

namespace nn::app {
namespace {

int grade(const GradeOptions& options, Language language) {
    const std::string program = fmt::format("{}/grader", binary_dir);
    if (!std::filesystem::exists(program)) {
        throw UsageError({"the grader is not built yet; `./workbook grade` builds it",
                          "评分程序尚未编译；运行 `./workbook grade` 会编译它"});
    }
    std::vector<std::string> command{program, "--lang", name_of(language)};
    const auto words = to_words(options);
    command.insert(command.end(), words.begin(), words.end());
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    process::become(command);
}

}  // namespace

Command add_grade(section::CommandLine& program) {
    const auto options = std::make_shared<GradeOptions>();
    auto line = program.add_command("grade", about_grade());
    add_grade_options(line, *options);
    return {line, [options, language = program.language()] { return grade(*options, language); }};
}

}  // namespace nn::app
