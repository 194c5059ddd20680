#include "picture/figure.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "language/markup.hpp"
#include "language/say.hpp"
#include "picture/histogram.hpp"
#include "picture/lines.hpp"
#include "section/plot.hpp"

namespace nn::picture {
namespace {

std::string with_caption(const std::string& drawing, const Text& caption, Language tree) {
    const std::string words = tree == Language::both
                                  ? fmt::format(R"({} <span class="zh" lang="zh-CN">{}</span>)",
                                                caption.en(), caption.zh())
                                  : caption.in(tree);
    return fmt::format("<figure class=\"plot\">{}<figcaption>{}</figcaption></figure>\n", drawing,
                       words);
}

Figure figure_of(const section::Plot& plot, const section::SectionRun& run, Language tree) {
    const auto count = std::ranges::count_if(plot.values, [](float x) { return std::isfinite(x); });
    const Text title = say("{} beside {}", "{} 与 {}", plot.name, plot.law.name());
    const Text caption =
        say("The {} numbers of <code>{}</code> from seed {}, and the distribution {}.",
            "种子 {2} 下 <code>{1}</code> 的 {0} 个数，以及分布 {3}。", count, escaped(plot.name),
            run.seed, escaped(plot.law.name()));
    return {"plot_" + run.id,
            with_caption(histogram("plot-" + run.id, title, section::histogram(plot), tree),
                         caption, tree)};
}

Figure figure_of(const section::Chart& chart, const section::SectionRun& run, Language tree) {
    const Text caption =
        say("{}.", "{}。", Text{escaped(chart.caption.en()), escaped(chart.caption.zh())});
    return {"chart_" + run.id + "_" + chart.id,
            with_caption(lines("chart-" + run.id + "-" + chart.id, chart, tree), caption, tree)};
}

}  // namespace

std::vector<Figure> figures_of(const section::SectionRun& run, Language tree) {
    std::vector<Figure> figures;
    for (const section::Plot& plot : run.output.plots()) {
        figures.push_back(figure_of(plot, run, tree));
    }
    for (const section::Chart& chart : run.output.charts()) {
        figures.push_back(figure_of(chart, run, tree));
    }
    return figures;
}

}  // namespace nn::picture
