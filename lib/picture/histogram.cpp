#include "picture/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "language/say.hpp"
#include "picture/svg.hpp"

namespace nn::picture {
namespace {

using section::Bin;

double counted(const Bin& bin) {
    return static_cast<double>(bin.count);
}

double taller(const Bin& bin) {
    return std::max(counted(bin), bin.expected);
}

std::size_t total(const std::vector<Bin>& bins) {
    std::size_t sum = 0;
    for (const Bin& bin : bins) {
        sum += bin.count;
    }
    return sum;
}

// From the first bin to the last: a constant stands in the middle of an axis of its own.
Axis across(const std::vector<Bin>& bins, double left, double right) {
    const double low = std::ranges::min(bins, {}, &Bin::from).from;
    const double high = std::ranges::max(bins, {}, &Bin::to).to;
    const double around = low < high ? 0.0 : std::max(1.0, 1e-6 * std::abs(low));
    return {.low = low - around, .high = high + around, .from = left, .to = right};
}

// From nothing to a little more than the tallest.
Axis upward(const std::vector<Bin>& bins, double room, double foot, double top) {
    const double tallest = taller(std::ranges::max(bins, {}, taller));
    return {.low = 0.0, .high = room * (tallest > 0.0 ? tallest : 1.0), .from = foot, .to = top};
}

Text name_of(const Bin& bin) {
    return bin.is_stem() ? say("the stem at {:.4g}", "{:.4g} 处的竖线", bin.from)
                         : say("the bar from {:.4g}", "{:.4g} 起的一条", bin.from);
}

Text histogram_in_words(const std::vector<Bin>& bins, const Axis& x) {
    const Bin& most = *std::ranges::max_element(bins, {}, &Bin::count);
    const Bin& furthest = *std::ranges::max_element(
        bins, {}, [](const Bin& bin) { return std::abs(counted(bin) - bin.expected); });
    return say(
        "{} numbers in {} bars and stems from {:.4g} to {:.4g}. The tallest is {}: it counts "
        "{} where {:.1f} are expected. Furthest off is {}: {} where {:.1f} are expected.",
        "{} 个数分为 {} 条，从 {:.4g} 到 {:.4g}。最高的是 {}，有 {} 个，期望 {:.1f} 个。"
        "相差最多的是 {}，有 {} 个，期望 {:.1f} 个。",
        total(bins), bins.size(), x.low, x.high, name_of(most), most.count, most.expected,
        name_of(furthest), furthest.count, furthest.expected);
}

// What the law expects is a line over bars, and a mark at a stem.
Markup bars_and_law(const std::vector<Bin>& bins, const Axis& x, const Axis& y, double gap,
                    double arm) {
    Markup bars;
    std::string line;
    std::string marks;
    std::optional<double> end;
    const std::string down = fmt::format("V{:.1f}", y.from);
    for (const Bin& bin : bins) {
        const double left = x.at(bin.from);
        const double right = x.at(bin.to);
        const double count = y.at(counted(bin));
        const double expected = y.at(bin.expected);
        if (bin.is_stem()) {
            bars += path("atom", fmt::format("M{:.1f} {:.1f}V{:.1f}", left, y.from, count));
            if (bin.expected > 0.0) {
                marks += fmt::format("M{:.1f} {:.1f}h{:.1f}", left - arm, expected, 2 * arm);
            }
            continue;
        }
        bars += bar(left + gap, count, right - left - 2 * gap, y.from - count);
        if (end != bin.from) {
            line += (end ? down : "") + fmt::format("M{:.1f} {:.1f}", left, y.from);
        }
        line += fmt::format("V{:.1f}H{:.1f}", expected, right);
        end = bin.to;
    }
    return bars + path("law", line + (end ? down : "") + marks);
}

// What part of all numbers a stem counts, where it is not all of them.
Markup shares(const std::vector<Bin>& bins, const Axis& x, const Axis& y) {
    Markup drawing;
    for (const Bin& bin : bins) {
        if (bin.is_stem() && bin.count > 0 && bins.size() > 1) {
            drawing += text(
                x.at(bin.from), y.at(taller(bin)) - 7,
                fmt::format("{:.0f}%", 100.0 * counted(bin) / static_cast<double>(total(bins))));
        }
    }
    return drawing;
}

// What is drawn and what is expected, from the right.
Markup legend(double right, Language tree) {
    const std::string expected = one_run({"expected", "期望的"}, tree);
    const std::string drawn = one_run({"drawn", "抽到的"}, tree);
    const double at_expected = right - width_of(expected);
    const double at_drawn = at_expected - 44 - width_of(drawn);
    return text(at_expected, 21, expected, "start") +
           path("law", fmt::format("M{:.1f} 16h20", at_expected - 26)) +
           text(at_drawn, 21, drawn, "start") + bar(at_drawn - 20, 10, 14, 12);
}

}  // namespace

Markup histogram(const std::string& id, const Text& title, const std::vector<Bin>& bins,
                 Language tree) {
    if (bins.empty()) {
        return {};
    }
    const Axis x = across(bins, chart_left, chart_width - 16);
    const Axis y = upward(bins, 1.08, chart_foot, 38);
    Markup drawing;
    for (const double tick : y.ticks(4)) {
        drawing += grid_line(y.at(tick), x.to, number(tick));
    }
    drawing += bars_and_law(bins, x, y, 0.8, 12) + shares(bins, x, y);
    drawing += horizontal(x, one_run({"weight", "权重"}, tree));
    drawing += text(4, 21, one_run({"count", "个数"}, tree), "start") + legend(x.to, tree);
    return svg({id, title, histogram_in_words(bins, x)}, tree, chart_width, chart_height, drawing);
}

Markup small_histogram(const std::string& id, const Text& title, const std::vector<Bin>& bins,
                       Language tree) {
    if (bins.empty()) {
        return {};
    }
    constexpr double width = 240;
    constexpr double height = 110;
    const Axis x = across(bins, 4, width - 4);
    const Axis y = upward(bins, 1.05, height - 20, 4);
    const Markup drawing = bars_and_law(bins, x, y, 0.4, 6) + line_across(y.from, x.from, x.to) +
                           text(x.from, height - 5, fmt::format("{:.3g}", x.low), "start") +
                           text(x.to, height - 5, fmt::format("{:.3g}", x.high), "end");
    return svg({id, title, histogram_in_words(bins, x)}, tree, width, height, drawing);
}

Markup thumbnail(const std::vector<std::size_t>& counts) {
    constexpr double width = 110;
    constexpr double height = 44;
    const double step = width / static_cast<double>(counts.size());
    const double each = (height - 2) / static_cast<double>(std::ranges::max(counts));
    Markup bars;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            const double tall = each * static_cast<double>(counts[i]);
            bars += bar(step * static_cast<double>(i), height - tall, step * 0.9, tall);
        }
    }
    return element("svg.chart",
                   {{"viewBox", fmt::format("0 0 {} {}", width, height)}, {"aria-hidden", "true"}},
                   bars);
}

}  // namespace nn::picture
