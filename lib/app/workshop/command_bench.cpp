#include <cstdlib>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "app/paths.hpp"
#include "app/workshop/bench_options.hpp"
#include "app/workshop/commands.hpp"
#include "process/run.hpp"

namespace nn::app {
namespace {

int measure(const BenchOptions& options, Language language) {
    const std::string program = fmt::format("{}/tests/bench", binary_dir);
    if (!std::filesystem::exists(program)) {
        throw UsageError({"the benchmark is not built yet; `./workbook bench` builds it",
                          "基准程序尚未编译；运行 `./workbook bench` 会编译它"});
    }
    // One thread for everybody
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    setenv("OMP_NUM_THREADS", "1", 1);
    std::vector<std::string> command{program, "--lang", name_of(language)};
    if (options.json) {
        command.insert(command.end(), {"--json", *options.json});
    }
    if (options.instruction_set) {
        command.insert(command.end(), {"--instruction-set", *options.instruction_set});
    }
    command.insert(command.end(), options.initializers.begin(), options.initializers.end());
    return process::run(command);
}

}  // namespace

Command add_bench(section::CommandLine& program) {
    const auto options = std::make_shared<BenchOptions>();
    auto line =
        program.add_command("bench", {"time our initializers beside every peer on this machine",
                                      "测量我们的初始化方法与本机所有同类的速度"});
    add_bench_options(line, *options);
    return {line, [options, language = program.language()] { return measure(*options, language); }};
}

}  // namespace nn::app
