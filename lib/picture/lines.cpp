#include "picture/lines.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "language/power_of_ten.hpp"
#include "language/say.hpp"
#include "picture/svg.hpp"
#include "section/scale.hpp"

namespace nn::picture {
namespace {

using section::Chart;
using section::Curve;

constexpr double top = 16;

// Where each curve begins and ends. A bound is everywhere the same.
Text curves_in_words(const Chart& chart) {
    Text words{"", ""};
    for (const Curve& curve : chart.curves) {
        std::vector<double> known;
        std::ranges::copy_if(curve.values, std::back_inserter(known),
                             [](double value) { return std::isfinite(value); });
        const auto in_words = [&known](std::size_t place) {
            return known.empty() ? "–" : fmt::format("{:.1e}", known[place]);
        };
        const Text separator = words.en().empty() ? Text{"", ""} : Text{"; ", "；"};
        if (curve.is_bound) {
            words += say("{}{}: {}", "{}{}：{}", separator, curve.name, in_words(0));
            continue;
        }
        words += say("{}{}: from {} to {}", "{}{}：从 {} 到 {}", separator, curve.name, in_words(0),
                     in_words(known.size() - 1));
    }
    return words;
}

Markup grid(const Chart& chart, const Axis& y, double right) {
    const bool is_linear = chart.scale == Chart::Scale::linear;
    Markup drawing;
    for (const double tick : is_linear ? y.ticks(5) : y.whole_ticks(6)) {
        drawing += grid_line(y.at(tick), right,
                             is_linear ? number(tick) : power_of_ten(static_cast<int>(tick)));
    }
    return drawing;
}

// Where a line ends, and what it is called there.
struct End {
    double y;
    double x;
    std::string name;

    [[nodiscard]] bool is_at(const End& other) const {
        return std::abs(y - other.y) < 1 && std::abs(x - other.x) < 1;
    }
};

// From the highest down: more than a few that end as one are named by the first and the last.
std::vector<End> named_together(std::vector<End> ends) {
    constexpr std::ptrdiff_t many = 5;
    std::ranges::sort(ends, {}, [](const End& end) { return std::tie(end.y, end.x, end.name); });
    std::vector<End> named;
    for (auto first = ends.begin(); first != ends.end();) {
        const auto last = std::find_if_not(first, ends.end(),
                                           [first](const End& end) { return end.is_at(*first); });
        if (last - first < many) {
            named.insert(named.end(), first, last);
        } else {
            named.push_back({first->y, first->x, first->name + " … " + std::prev(last)->name});
        }
        first = last;
    }
    return named;
}

// Where the names of ends stand: as high as these where they have room, and else apart.
std::vector<double> places(const std::vector<End>& ends) {
    constexpr double apart = 17;
    std::vector<double> heights(ends.size());
    double highest = 0.0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        heights[i] = std::max(ends[i].y, highest);
        highest = heights[i] + apart;
    }
    double lowest = chart_foot;
    for (std::size_t i = ends.size(); i-- > 0; lowest -= apart) {
        heights[i] = std::min(heights[i], lowest);
    }
    return heights;
}

Markup labels(const std::vector<End>& ends, double right) {
    const std::vector<double> heights = places(ends);
    Markup drawing;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        drawing += path("leader", fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", ends[i].x + 3,
                                              ends[i].y, right + 4, heights[i]));
        drawing += text(right + 8, heights[i] + 4, ends[i].name, "start");
    }
    return drawing;
}

// All curves, and their names.
Markup courses(const Chart& chart, const Axis& x, const Axis& y, Language tree) {
    constexpr std::size_t styles = 8;
    Markup drawing;
    std::vector<End> ends;
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        const Curve& curve = chart.curves[i];
        std::string course;
        char pen = 'M';
        End end{.y = 0, .x = 0, .name = one_run(curve.name, tree)};
        for (std::size_t k = 0; k < curve.values.size(); ++k) {
            const auto height = section::height(chart, curve.values[k]);
            if (height) {
                end.x = x.at(chart.from + chart.step * static_cast<double>(k));
                end.y = y.at(*height);
                course += fmt::format("{}{:.1f} {:.1f}", pen, end.x, end.y);
            }
            pen = height ? 'L' : 'M';
        }
        if (!course.empty()) {
            const std::string style =
                fmt::format("s{}{}", i % styles, curve.is_strong ? " strong" : "");
            drawing += path(curve.is_bound ? "bound" : style, course);
            ends.push_back(end);
        }
    }
    return drawing + labels(named_together(std::move(ends)), x.to);
}

}  // namespace

Markup lines(const std::string& id, const Chart& chart, Language tree) {
    double widest = 0;
    std::size_t longest = 2;
    for (const Curve& curve : chart.curves) {
        widest = std::max(widest, width_of(one_run(curve.name, tree)));
        longest = std::max(longest, curve.values.size());
    }
    const auto [low, high] = section::range_of(chart);
    const double around = low < high ? 0.0 : 0.5;
    const Axis x{.low = chart.from,
                 .high = chart.from + chart.step * static_cast<double>(longest - 1),
                 .from = chart_left,
                 .to = chart_width - 14 - widest};
    const Axis y{.low = low - around, .high = high + around, .from = chart_foot, .to = top};
    return svg({id, chart.caption, curves_in_words(chart)}, tree, chart_width, chart_height,
               grid(chart, y, x.to) + courses(chart, x, y, tree) +
                   horizontal(x, one_run(chart.along, tree)));
}

}  // namespace nn::picture
