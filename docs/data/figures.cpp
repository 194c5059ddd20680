#include <numeric>

#include "data/data.hpp"
#include "live/figures/figure.hpp"
#include "picture/figure.hpp"
#include "section/run.hpp"
#include "support/describe.hpp"

namespace book {
namespace {

// Every section of every chapter, from the seed that readers begin with.
std::vector<nn::section::SectionRun> run_all() {
    std::vector<nn::section::SectionRun> runs;
    for (const nn::section::Chapter& chapter : nn::section::chapters()) {
        std::vector<std::size_t> sections(chapter.parts.size());
        std::iota(sections.begin(), sections.end(), 0);
        const std::uint64_t seed = nn::section::RunOptions{}.seed;
        chapter.tell(seed, sections, [&](std::size_t section, nn::section::Output output) {
            runs.push_back({chapter.parts[section].section.id, seed, std::move(output)});
        });
    }
    return runs;
}

}  // namespace

nn::io::Json figures() {
    const auto runs = run_all();
    return support::in_each_tree([&](nn::Language tree) {
        nn::io::Json figures = nn::io::Json::object();
        for (const nn::section::SectionRun& run : runs) {
            for (const nn::picture::Figure& figure : nn::picture::figures_of(run, tree)) {
                figures[figure.name] = figure.html;
            }
        }
        for (const LiveFigure& figure : live_figures()) {
            const Settings built(figure.controls, {});
            figures["live_" + figure.name] =
                html_of(figure, built, nn::section::RunOptions{}.seed, tree);
        }
        return figures;
    });
}

}  // namespace book
