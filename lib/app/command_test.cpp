#include <cstdlib>
#include <memory>

#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"
#include "language/usage_error.hpp"

namespace nn::app {
namespace {

constexpr std::size_t most_seeds = 1'000'000;

int exit_code_of(bool passed) {
    return passed ? section::ExitCode::done : section::ExitCode::failed;
}

// What a run of the tests includes beside the fast ones.
struct Suites {
    bool all = false;
    bool browser = false;
};

bool pass_in_browser() {
    const std::string folder = fmt::format("{}/tests/docs", source_dir);
    const auto command = [](const std::string& name) {
        return run_process({"sh", "-c", fmt::format("command -v {} >/dev/null", name)}) == 0;
    };
    if (!command("chromium") || !command("npm")) {
        throw UsageError({"--browser needs the packages chromium, nodejs and npm; install them",
                          "--browser 需要软件包 chromium、nodejs 与 npm；请先安装"});
    }
    return run_process({"npm", "install", "--prefix", folder, "--no-audit", "--no-fund",
                        "--loglevel=error"}) == 0 &&
           run_process({binary_dir + std::string("/workbook"), "docs"}) == 0 &&
           run_process({"npm", "test", "--prefix", folder}) == 0;
}

int build_and_test(const Suites& suites) {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    return exit_code_of(
        run_process({"cmake", "--build", binary_dir}) == 0 &&
        run_process({"ctest", "--test-dir", binary_dir, "--output-on-failure", "--no-tests=error",
                     "--parallel", "2", "--build-config", suites.all ? "all" : "fast"}) == 0 &&
        (!suites.browser || pass_in_browser()));
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
    const auto suites = std::make_shared<Suites>();
    auto line = program.add_command("test", {"build the tests and run them", "编译并运行测试"});
    line.add_flag("--all", {"the slow tests too", "连同较慢的测试"}, suites->all);
    line.add_flag("--browser",
                  {"the pages in headless Chromium too", "连同在无界面 Chromium 中检查页面"},
                  suites->browser);
    line.add_option("--sweep", "N",
                    {"instead: draw every law from N fresh seeds, and show how the p-values spread",
                     "改为：用 N 个新种子抽取各种分布，并显示 p 值的分布"},
                    [sweep](const std::string& text) {
                        *sweep = section::parse_count("--sweep", text, most_seeds);
                    });
    return {line, [sweep, suites, language] {
                return *sweep == 0 ? build_and_test(*suites) : build_and_sweep(*sweep, language);
            }};
}

}  // namespace nn::app
