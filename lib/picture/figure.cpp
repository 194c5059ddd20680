#include "picture/figure.hpp"

#include <algorithm>
#include <cmath>

#include "language/say.hpp"
#include "picture/histogram.hpp"
#include "picture/lines.hpp"
#include "section/plot.hpp"

namespace nn::picture {
namespace {

std::string with_caption(const Markup& drawing, const Markup& caption) {
    return (element("figure.plot", drawing + element("figcaption", caption)) + "\n").characters();
}

Figure figure_of(const section::Plot& plot, const section::SectionRun& run, Language tree) {
    const auto count = std::ranges::count_if(plot.values, [](float x) { return std::isfinite(x); });
    const Text title = say("{} beside {}", "{} 与 {}", plot.name, plot.law.name());
    const Text before = say("The {0} numbers of ", "种子 {1} 下 ", count, run.seed);
    const Text behind = say(" from seed {1}, and the distribution {2}.",
                            " 的 {0} 个数，以及分布 {2}。", count, run.seed, plot.law.name());
    const Markup name = element("code", plot.name);
    return {"plot_" + run.id,
            with_caption(
                histogram("plot-" + run.id, title, section::histogram(plot), tree),
                in_tree(before.en() + name + behind.en(), before.zh() + name + behind.zh(), tree))};
}

Figure figure_of(const section::Chart& chart, const section::SectionRun& run, Language tree) {
    return {"chart_" + run.id + "_" + chart.id,
            with_caption(lines("chart-" + run.id + "-" + chart.id, chart, tree),
                         in_tree(chart.caption.en() + ".", chart.caption.zh() + "。", tree))};
}

}  // namespace

Markup in_tree(const Markup& en, const Markup& zh, Language tree) {
    const Markup behind = " " + element("span.zh", {{"lang", "zh-CN"}}, zh);
    return tree == Language::zh ? zh : tree == Language::en ? en : en + behind;
}

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
