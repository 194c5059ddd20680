#include <cstdlib>
#include <memory>

#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"

namespace nn::app {
namespace {

constexpr std::size_t most_seeds = 1'000'000;

int exit_code_of(bool passed) {
    return passed ? section::ExitCode::done : section::ExitCode::failed;
}

int build_and_test() {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    return exit_code_of(run_process({"cmake", "--build", binary_dir}) == 0 &&
                        run_process({"ctest", "--test-dir", binary_dir, "--output-on-failure",
                                     "--no-tests=error", "--parallel", "2"}) == 0);
}

int build_and_sweep(std::size_t seeds, Language language) {
    const char* const name = language == Language::both ? "both"
                             : language == Language::zh ? "zh"
                                                        : "en";
    return exit_code_of(run_process({"cmake", "--build", binary_dir, "--target", "sweep"}) == 0 &&
                        run_process({fmt::format("{}/tests/sweep", binary_dir), "--seeds",
                                     fmt::format("{}", seeds), "--lang", name}) == 0);
}

}  // namespace

Command add_test(section::CommandLine& program) {
    const Language language = program.language();
    const auto sweep = std::make_shared<std::size_t>(0);
    auto line = program.add_command("test", {"build the tests and run them", "编译并运行测试"});
    line.add_option("--sweep", "N",
                    {"instead: draw every law from N fresh seeds, and show how the p-values spread",
                     "改为：用 N 个新种子抽取各种分布，并显示 p 值的分布"},
                    [sweep](const std::string& text) {
                        *sweep = section::parse_count("--sweep", text, most_seeds);
                    });
    return {line, [sweep, language] {
                return *sweep == 0 ? build_and_test() : build_and_sweep(*sweep, language);
            }};
}

}  // namespace nn::app
