#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/kit.hpp"
#include "app/workshop/build.hpp"
#include "app/workshop/commands.hpp"
#include "language/error.hpp"
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
    return process::run({"ctest", "--test-dir", kit().build.string(), "--output-on-failure",
                         "--no-tests=error", "--parallel", "2", "--build-config",
                         configuration(suites)}) == 0;
}

bool prepare_browser() {
    const std::string folder = (kit().source / "tests/docs").string();
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
    return build({"sweep"}, language) &&
           process::run({(kit().build / "tests/sweep").string(), "--seeds",
                         fmt::format("{}", seeds), "--lang", name_of(language)}) == 0;
}

int run(const Suites& suites, Language language) {
    const bool passed = suites.sweep > 0 ? sweep(suites.sweep, language)
                                         : (!suites.browser || prepare_browser()) &&
                                               build({"all"}, language) && pass(suites);
    return passed ? ExitCode::done : ExitCode::failed;
}

}  // namespace

Command add_test(CommandLine& program) {
    const Language language = program.language();
    const auto suites = std::make_shared<Suites>();
    auto line = program.add_command("test", {"build the tests and run them", "编译并运行测试"});
    line.add_flag("--all",
                  {"the slow tests too, the grader's and the pages'",
                   "连同较慢的测试，以及评分程序和页面的测试"},
                  suites->all);
    line.add_flag("--browser",
                  {"the pages in headless Chromium too", "连同在无界面 Chromium 中检查页面"},
                  suites->browser);
    line.add_option(
        "--sweep", "N",
        {"instead: draw every distribution from N fresh seeds, and show how the p-values spread",
         "改为：用 N 个新种子抽取各种分布，并显示 p 值的分布"},
        [suites](const std::string& text) {
            suites->sweep = parse_count("--sweep", text, most_seeds);
        });
    return {line, [suites, language] { return run(*suites, language); }};
}

}  // namespace nn::app
