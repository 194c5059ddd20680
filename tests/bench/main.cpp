#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "bench/contest.hpp"
#include "bench/entrants.hpp"
#include "bench/report.hpp"
#include "random/kernels.hpp"
#include "section/command_line.hpp"
#include "section/file.hpp"

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
    for (std::string& flag : flags) {
        arguments.push_back(flag.data());
    }
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
}

bench::Report measure() {
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
    for (const Contest& contest : bench::contests()) {
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

}  // namespace

int main(int argc, char** argv) {
    const nn::Language language = nn::section::language_of(argc, argv);
    nn::section::CommandLine line(
        "bench", {"our initializers beside every peer on this machine", "与本机所有同类作比较"},
        language);
    std::optional<std::string> json;
    line.add_option("--json", "FILE", {"write the rows as JSON to FILE", "把各行以 JSON 写入 FILE"},
                    [&json](const std::string& file) { json = file; });
    return line.run(argc, argv, [&]() -> int {
        const bench::Report report = measure();
        if (json != "-") {
            nn::section::write_output("-", {to_table(report, language)});
        }
        if (json) {
            nn::section::write_output(*json, {to_json(report)});
        }
        return nn::section::ExitCode::done;
    });
}
