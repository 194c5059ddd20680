// Draws every right implementation from fresh seeds, and reports how the p-values spread. What no
// suite of fixed seeds can show: that right numbers are not rejected, and that p is what it says.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>

#include <fmt/format.h>

#include "command_line/command_line.hpp"
#include "language/say.hpp"
#include "mutants/originals.hpp"
#include "stats/count.hpp"
#include "support/catalogue_cases.hpp"

namespace {

using nn::Text;
using nn::stats::Calibration;
using nn::stats::Result;

constexpr std::size_t cells = 20;
constexpr std::size_t least_seeds = 50 * cells;  // 50 expected a cell: χ² holds to 1e-7
using Histogram = std::array<std::size_t, cells>;

// Something that draws, and what it claims: an initializer of the catalogue, or one of the right
// implementations that the mutants are measured against.
struct Subject {
    std::string name;
    nn::Shape shape;
    nn::stats::Claim claim;
    std::function<std::vector<float>(std::uint64_t seed)> draw;
};

std::vector<Subject> subjects() {
    std::vector<Subject> list;
    for (const auto& one : support::catalogue_cases()) {
        list.push_back({one.name(), one.shape, one.expectation().claim,
                        [&one](std::uint64_t seed) { return one.draw(seed); }});
    }
    for (const auto& original : originals::all()) {
        list.push_back({std::string(original.id), original.shape, original.claim,
                        [&original](std::uint64_t seed) {
                            return originals::draw(original.fill, original.shape, seed);
                        }});
    }
    return list;
}

// What a sweep has seen.
struct Findings {
    std::map<std::string, Histogram> histograms;  // a statistic of an original
    std::size_t p_values = 0;
    std::size_t rejections = 0;
};

void record(Findings& findings, const Result& result, const std::string& subject,
            std::uint64_t seed, nn::Language language) {
    ++findings.p_values;
    if (result.is_rejected()) {
        ++findings.rejections;
        const Text text = nn::say("{} is falsely rejected from seed {}: {}, {}; {}.",
                                  "{} 在种子 {} 处被误拒：{}，{}；{}。", subject, seed, result.name,
                                  nn::stats::to_string(result.p), result.finding);
        fmt::print("{}\n", text.in(language));
    }
    if (result.calibration == Calibration::uniform) {
        const auto cell = static_cast<std::size_t>(result.p.value * static_cast<double>(cells));
        auto& histogram = findings.histograms[fmt::format("{}, {}", subject, result.name.en())];
        ++histogram[std::min(cell, cells - 1)];
    }
}

void print_histogram(const Findings& findings) {
    Histogram total{};
    for (const auto& [name, histogram] : findings.histograms) {
        std::ranges::transform(total, histogram, total.begin(), std::plus<>());
    }
    const double most = static_cast<double>(std::max<std::size_t>(1, std::ranges::max(total)));
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::string bar;
        const auto width = std::lround(50.0 * static_cast<double>(total[cell]) / most);
        for (long i = 0; i < width; ++i) {
            bar += "█";
        }
        fmt::print("{:.2f} {:>8} {}\n", static_cast<double>(cell) / static_cast<double>(cells),
                   total[cell], bar);
    }
}

// The p-values of one statistic are independent from seed to seed, those of one seed are not: so
// each statistic has its own χ², and the smallest p counts as the best of so many.
bool histograms_are_even(const Findings& findings, std::size_t seeds, nn::Language language) {
    constexpr double level = 1e-4;
    if (seeds < least_seeds) {
        const Text text = nn::say("A χ² of the histograms needs {} seeds.",
                                  "直方图的 χ² 检验至少需要 {} 个种子。", least_seeds);
        fmt::print("{}\n", text.in(language));
        return true;
    }
    const std::vector<double> shares(cells, 1.0 / static_cast<double>(cells));
    double least = 1.0;
    std::string worst;
    double statistic = 0.0;
    for (const auto& [name, histogram] : findings.histograms) {
        const auto found = nn::stats::p_value_of_counts(histogram, shares);
        const double p = nn::stats::chi_squared_tail(found.statistic, found.degrees_of_freedom);
        if (p < least) {
            least = p;
            worst = name;
            statistic = found.statistic;
        }
    }
    const auto count = static_cast<double>(findings.histograms.size());
    const double p = -std::expm1(count * std::log1p(-std::min(least, 1.0 - 1e-16)));
    const Text text = nn::say(
        "Of {} histograms the least even has χ² = {:.1f} ({}); p = {:.2g} for the worst of so "
        "many.",
        "{} 个直方图中最不均匀的一个 χ² = {:.1f}（{}）；在这么多个中最差者，p = {:.2g}。", count,
        statistic, worst, p);
    fmt::print("{}\n", text.in(language));
    return p >= level;
}

int sweep(std::size_t seeds, std::uint64_t first_seed, nn::Language language) {
    Findings findings;
    std::uint64_t seed = first_seed;
    const std::vector<Subject> all = subjects();
    for (const Subject& subject : all) {
        for (std::size_t i = 0; i < seeds; ++i, ++seed) {
            const auto values = subject.draw(seed);
            for (const Result& result : nn::stats::battery(values, subject.shape, subject.claim)) {
                record(findings, result, subject.name, seed, language);
            }
        }
    }
    print_histogram(findings);
    const bool even = histograms_are_even(findings, seeds, language);
    const Text text =
        nn::say("{} laws from {} seeds, the first {}: {} p-values, {} false rejections.",
                "{} 种分布，{} 个种子（第一个是 {}）：{} 个 p 值，误拒 {} 次。", all.size(), seeds,
                first_seed, findings.p_values, findings.rejections);
    fmt::print("{}\n", text.in(language));
    return even && findings.rejections == 0 ? nn::done : nn::failed;
}

}  // namespace

int main(int argc, char** argv) {
    const nn::Language language = nn::language_of(argc, argv);
    nn::CommandLine line("sweep",
                         {"draw every law from fresh seeds and look at the p-values",
                          "用新的种子抽取各种分布，查看 p 值"},
                         language);
    std::size_t seeds = 100;
    std::uint64_t first_seed = std::random_device{}();
    line.add_option("--seeds", "N", {"how many seeds", "种子个数"}, [&](const std::string& text) {
        seeds = nn::parse_count("--seeds", text, 1'000'000);
    });
    line.add_option(
        "--first", "SEED",
        {"the first seed; a random one when it is not given", "第一个种子；不指定则随机"},
        [&](const std::string& text) { first_seed = nn::parse_seed(text); });
    return line.run(argc, argv, [&] { return sweep(seeds, first_seed, language); });
}
