#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/build_lock.hpp"
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"

namespace nn::app {
namespace {

constexpr std::size_t most_seeds = 1'000'000;

bool build(Language language, const std::vector<std::string>& target = {}) {
    const BuildLock lock(language);
    std::vector<std::string> command{"cmake", "--build", binary_dir};
    command.insert(command.end(), target.begin(), target.end());
    return run_process(command) == 0;
}

bool test() {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    return run_process({"ctest", "--test-dir", binary_dir, "--output-on-failure",
                        "--no-tests=error", "--parallel", "2"}) == 0;
}

bool sweep(std::size_t seeds, Language language) {
    return run_process({fmt::format("{}/tests/sweep", binary_dir), "--seeds",
                        fmt::format("{}", seeds), "--lang", name_of(language)}) == 0;
}

}  // namespace

Command add_test(section::CommandLine& program) {
    const Language language = program.language();
    const auto seeds = std::make_shared<std::size_t>(0);
    auto line = program.add_command("test", {"build the tests and run them", "编译并运行测试"});
    line.add_option("--sweep", "N",
                    {"instead: draw every law from N fresh seeds, and show how the p-values spread",
                     "改为：用 N 个新种子抽取各种分布，并显示 p 值的分布"},
                    [seeds](const std::string& text) {
                        *seeds = section::parse_count("--sweep", text, most_seeds);
                    });
    return {line, [seeds, language]() -> int {
                const bool passed =
                    *seeds == 0 ? build(language) && test()
                                : build(language, {"--target", "sweep"}) && sweep(*seeds, language);
                return passed ? section::ExitCode::done : section::ExitCode::failed;
            }};
}

}  // namespace nn::app
