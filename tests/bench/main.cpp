#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "bench/contest.hpp"
#include "bench/entrants.hpp"
#include "bench/report.hpp"
#include "command_line/json_option.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "random/kernels.hpp"

namespace {

using bench::Contest;

// Collects every repetition's time, and says on a terminal how far the run is.
class Collector : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Iteration) {
                // Names end in settings of the library's own, such as /manual_time
                seconds_[run.run_name.function_name].push_back(run.GetAdjustedRealTime() * 1e-9);
            }
        }
    }

    [[nodiscard]] double median_seconds(const std::string& name) const {
        return bench::median(seconds_.at(name));
    }

private:
    std::map<std::string, std::vector<double>> seconds_;
};

std::string full_name(const Contest& contest, const std::string& peer) {
    return contest.name() + '|' + peer;
}

void configure_library() {
    std::vector<std::string> flags{"bench", "--benchmark_repetitions=7",
                                   "--benchmark_enable_random_interleaving=true",
                                   "--benchmark_min_time=0.02"};
    std::vector<char*> arguments;
    std::ranges::transform(flags, std::back_inserter(arguments),
                           [](std::string& flag) { return flag.data(); });
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
}

bench::Report measure(const std::vector<Contest>& contests) {
    bench::PythonPeers python;
    bench::Report report{.rows = {},
                         .versions = python.versions(),
                         .absent = {},
                         .instruction_set = nn::random::active_kernels().instruction_set};
    for (const char* framework : {"PyTorch", "NumPy"}) {
        if (!python.versions().contains(framework)) {
            report.absent.emplace_back(framework);
        }
    }

    configure_library();
    Collector collector;
    for (const Contest& contest : contests) {
        if (isatty(STDERR_FILENO) == 1) {
            fmt::print(stderr, "\r\x1b[K{}", contest.name());
        }
        // The entrants of a contest meet in one run, so that a slow minute of the machine is
        // everybody's
        benchmark::ClearRegisteredBenchmarks();
        const auto entrants = bench::entrants(contest, python);
        for (const auto& [name, run, times_itself] : entrants) {
            auto* entry = benchmark::RegisterBenchmark(full_name(contest, name).c_str(), run);
            times_itself ? entry->UseManualTime() : entry->UseRealTime();
        }
        benchmark::RunSpecifiedBenchmarks(&collector);
        const double our_seconds = collector.median_seconds(full_name(contest, bench::ours));
        for (const auto& entrant : entrants) {
            const double seconds = collector.median_seconds(full_name(contest, entrant.name));
            report.rows.push_back({contest, entrant.name,
                                   seconds * 1e9 / static_cast<double>(contest.elements()),
                                   seconds / our_seconds});
        }
    }
    if (isatty(STDERR_FILENO) == 1) {
        fmt::print(stderr, "\r\x1b[K");
    }
    return report;
}

void use_instruction_set(const std::string& name) {
    std::vector<std::string> names;
    for (const nn::random::Kernels* kernels : nn::random::runnable_kernels()) {
        if (name == kernels->instruction_set) {
            nn::random::use_kernels(*kernels);
            return;
        }
        names.emplace_back(kernels->instruction_set);
    }
    throw nn::UsageError(nn::say("this machine does not run '{}'; give one of {}",
                                 "本机不支持 '{}'；可用的有 {}", name, nn::listed(names)));
}

struct Options {
    std::vector<std::string> initializers;  // all where empty
    nn::JsonOption json;
    std::optional<std::string> instruction_set;
};

void add_options(nn::CommandLine& line, Options& options) {
    line.add_arguments(
        "NAME", {"the initializers to measure (default all)", "要测量的初始化方法（默认全部）"},
        options.initializers);
    options.json.add_to(
        line, {"a row an initializer, peer and shape", "每个初始化方法、对手与形状各一行，"});
    line.add_option("--instruction-set", "NAME",
                    {"what our fills run on: x86-64, AVX2 or AVX-512 (default the widest)",
                     "我们的填充函数所用的指令集：x86-64、AVX2 或 AVX-512（默认最宽的）"},
                    [&options](const std::string& name) { options.instruction_set = name; });
}

}  // namespace

int main(int argc, char** argv) {
    // One thread for everybody
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    setenv("OMP_NUM_THREADS", "1", 1);
    const nn::Language language = nn::language_of(argc, argv);
    nn::CommandLine line(
        "./workbook bench",
        {"our initializers beside every peer on this machine", "与本机所有同类作比较"}, language);
    Options options;
    add_options(line, options);
    return line.run(argc, argv, [&]() -> int {
        if (options.instruction_set) {
            use_instruction_set(*options.instruction_set);
        }
        const bench::Report report = measure(bench::contests(options.initializers));
        if (!options.json.replaces_text()) {
            nn::io::write_output("-", {to_table(report, language)});
        }
        if (options.json.is_given()) {
            options.json.write(to_json(report));
        }
        return nn::ExitCode::done;
    });
}
