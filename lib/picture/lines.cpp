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

Markup grid(const Chart& chart, const Frame& frame, const Axis& y, double right) {
    const bool is_linear = chart.scale == Chart::Scale::linear;
    Markup drawing;
    for (const double tick : is_linear ? y.ticks(5) : y.whole_ticks(6)) {
        drawing += grid_line(frame, y.at(tick), right,
                             is_linear ? number(tick) : power_of_ten(static_cast<int>(tick)));
    }
    return drawing;
}

// Where a line ends, and what it is called there.
struct End {
    double y;
    std::size_t step;
    std::string name;

    [[nodiscard]] bool is_at(const End& other) const {
        return std::abs(y - other.y) < 1 && step == other.step;
    }
};

// From the highest down: more than a few that end as one are named by the first and the last.
std::vector<End> named_together(std::vector<End> ends) {
    constexpr std::ptrdiff_t many = 5;
    std::ranges::sort(ends, {}, [](const End& end) { return std::tie(end.y, end.step, end.name); });
    std::vector<End> named;
    for (auto first = ends.begin(); first != ends.end();) {
        const auto last = std::find_if_not(first, ends.end(),
                                           [first](const End& end) { return end.is_at(*first); });
        if (last - first < many) {
            named.insert(named.end(), first, last);
        } else {
            named.push_back({first->y, first->step, first->name + " … " + std::prev(last)->name});
        }
        first = last;
    }
    return named;
}

// The ends of all curves that the scale has a number of.
std::vector<End> ends_of(const Chart& chart, const Axis& y, Language tree) {
    std::vector<End> ends;
    for (const Curve& curve : chart.curves) {
        for (std::size_t k = curve.values.size(); k-- > 0;) {
            if (const auto height = section::height(chart, curve.values[k])) {
                ends.push_back({y.at(*height), k, one_run(curve.name, tree)});
                break;
            }
        }
    }
    return named_together(std::move(ends));
}

// Where the names of ends stand: as high as these where they have room, and else apart.
std::vector<double> places(const std::vector<End>& ends, double foot) {
    constexpr double apart = 17;
    std::vector<double> heights(ends.size());
    double highest = 0.0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        heights[i] = std::max(ends[i].y, highest);
        highest = heights[i] + apart;
    }
    double lowest = foot;
    for (std::size_t i = ends.size(); i-- > 0; lowest -= apart) {
        heights[i] = std::min(heights[i], lowest);
    }
    return heights;
}

// The names of lines that end early stand behind their ends; the others' at the right, or over their
// ends where there is no room for that.
Markup labels(std::vector<End> ends, const Frame& frame, const Axis& x, double step,
              bool is_beside) {
    const auto place = [&](const End& end) {
        return x.at(x.low + step * static_cast<double>(end.step));
    };
    const auto others = std::stable_partition(ends.begin(), ends.end(), [&](const End& end) {
        return place(end) + 12 + width_of(end.name) < x.to;
    });
    const std::vector<End> early(ends.begin(), others);
    const std::vector<End> late(others, ends.end());
    const std::vector<double> early_heights = places(early, frame.foot());
    const std::vector<double> late_heights = places(late, frame.foot());
    Markup drawing;
    for (std::size_t i = 0; i < early.size(); ++i) {
        drawing += text(place(early[i]) + 6, early_heights[i] + 4, early[i].name, "start");
    }
    for (std::size_t i = 0; i < late.size(); ++i) {
        const auto& [y, last, name] = late[i];
        if (is_beside) {
            drawing +=
                path("leader", fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", place(late[i]) + 3, y,
                                           x.to + 12, late_heights[i]));
            drawing += text(x.to + 15, late_heights[i] + 4, name, "start");
        } else {
            drawing += text(std::max(place(late[i]), x.from + width_of(name)), late_heights[i] - 6,
                            name, "end");
        }
    }
    return drawing;
}

Markup courses(const Chart& chart, const Axis& x, const Axis& y) {
    constexpr std::size_t styles = 8;
    Markup drawing;
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        const Curve& curve = chart.curves[i];
        std::string course;
        char pen = 'M';
        for (std::size_t k = 0; k < curve.values.size(); ++k) {
            const auto height = section::height(chart, curve.values[k]);
            if (height) {
                course += fmt::format("{}{:.1f} {:.1f}", pen,
                                      x.at(chart.from + chart.step * static_cast<double>(k)),
                                      y.at(*height));
            }
            pen = height ? 'L' : 'M';
        }
        if (!course.empty()) {
            const std::string style =
                fmt::format("s{}{}", i % styles, curve.is_strong ? " strong" : "");
            drawing += path(curve.is_bound ? "bound" : style, course);
        }
    }
    return drawing;
}

}  // namespace

Markup lines(const std::string& id, const Chart& chart, Language tree) {
    std::size_t longest = 2;
    for (const Curve& curve : chart.curves) {
        longest = std::max(longest, curve.values.size());
    }
    const law::Interval range = section::range_of(chart);
    const double around = range.low < range.high ? 0.0 : 0.5;
    const auto draw = [&](const Frame& frame) {
        const Axis y{.low = range.low - around,
                     .high = range.high + around,
                     .from = frame.foot(),
                     .to = top};
        const std::vector<End> ends = ends_of(chart, y, tree);
        double widest = 0;
        for (const End& end : ends) {
            widest = std::max(widest, width_of(end.name));
        }
        const bool is_beside = widest < 0.4 * frame.width;
        const Axis x{.low = chart.from,
                     .high = chart.from + chart.step * static_cast<double>(longest - 1),
                     .from = frame.left,
                     .to = frame.width - 14 - (is_beside ? widest + 7 : 0)};
        return grid(chart, frame, y, x.to) + courses(chart, x, y) +
               labels(ends, frame, x, chart.step, is_beside) +
               horizontal(frame, x, one_run(chart.along, tree));
    };
    return in_each_frame({id, chart.caption, curves_in_words(chart)}, tree, draw);
}

}  // namespace nn::picture
