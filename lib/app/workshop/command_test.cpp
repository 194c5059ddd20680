#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/paths.hpp"
#include "app/workshop/build_lock.hpp"
#include "app/workshop/commands.hpp"
#include "language/usage_error.hpp"
#include "process/run.hpp"

namespace nn::app {
namespace {

constexpr std::size_t most_seeds = 1'000'000;

// What a run of the tests includes beside the fast ones.
struct Suites {
    bool all = false;
    bool browser = false;
    std::size_t sweep = 0;
};

bool build(Language language, const std::vector<std::string>& target = {}) {
    const BuildLock lock(language);
    std::vector<std::string> command{"cmake", "--build", binary_dir};
    command.insert(command.end(), target.begin(), target.end());
    return process::run(command) == 0;
}

// What tests/CMakeLists.txt calls the tests of these suites.
const char* configuration(const Suites& suites) {
    if (suites.browser) {
        return suites.all ? "everything" : "browser";
    }
    return suites.all ? "all" : "fast";
}

bool pass(const Suites& suites) {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    return process::run({"ctest", "--test-dir", binary_dir, "--output-on-failure",
                         "--no-tests=error", "--parallel", "2", "--build-config",
                         configuration(suites)}) == 0;
}

bool prepare_browser() {
    const std::string folder = fmt::format("{}/tests/docs", source_dir);
    const auto is_there = [](const char* name) {
        return process::run({"sh", "-c", fmt::format("command -v {} >/dev/null", name)}) == 0;
    };
    if (!is_there("chromium") || !is_there("npm")) {
        throw UsageError({"--browser needs the packages chromium, nodejs and npm; install them",
                          "--browser 需要软件包 chromium、nodejs 与 npm；请先安装"});
    }
    return process::run({"npm", "install", "--prefix", folder, "--no-audit", "--no-fund",
                         "--loglevel=error"}) == 0;
}

bool sweep(std::size_t seeds, Language language) {
    return build(language, {"--target", "sweep"}) &&
           process::run({fmt::format("{}/tests/sweep", binary_dir), "--seeds",
                         fmt::format("{}", seeds), "--lang", name_of(language)}) == 0;
}

int run(const Suites& suites, Language language) {
    const bool passed = suites.sweep > 0 ? sweep(suites.sweep, language)
                                         : (!suites.browser || prepare_browser()) &&
                                               build(language) && pass(suites);
    return passed ? section::ExitCode::done : section::ExitCode::failed;
}

}  // namespace

Command add_test(section::CommandLine& program) {
    const Language language = program.language();
    const auto suites = std::make_shared<Suites>();
    auto line = program.add_command("test", {"build the tests and run them", "编译并运行测试"});
    line.add_flag("--all", {"the slow tests too", "连同较慢的测试"}, suites->all);
    line.add_flag("--browser",
                  {"the pages in headless Chromium too", "连同在无界面 Chromium 中检查页面"},
                  suites->browser);
    line.add_option("--sweep", "N",
                    {"instead: draw every law from N fresh seeds, and show how the p-values spread",
                     "改为：用 N 个新种子抽取各种分布，并显示 p 值的分布"},
                    [suites](const std::string& text) {
                        suites->sweep = section::parse_count("--sweep", text, most_seeds);
                    });
    return {line, [suites, language] { return run(*suites, language); }};
}

}  // namespace nn::app
