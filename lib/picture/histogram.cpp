#include "picture/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
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

Text histogram_in_words(const std::vector<Bin>& bins) {
    const Axis x = across(bins, 0, 1);
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
Markup bars_and_law(const std::vector<Bin>& bins, const Axis& x, const Axis& y, const Axis& stems,
                    double gap, double arm) {
    Markup bars;
    std::string line;
    std::string marks;
    std::optional<double> end;
    const std::string down = fmt::format("V{:.1f}", y.from);
    for (const Bin& bin : bins) {
        const double left = x.at(bin.from);
        const double right = x.at(bin.to);
        const Axis& scale = bin.is_stem() ? stems : y;
        const double count = scale.at(counted(bin));
        const double expected = scale.at(bin.expected);
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

// What is counted, at the left of the top, and what is drawn and what is expected, at its right: below
// that where they have no room beside it.
struct Head {
    double foot;
    Markup drawing;
};

Head head(double right, Language tree) {
    const std::string counts = one_run({"count", "个数"}, tree);
    const std::string expected = one_run({"expected", "期望的"}, tree);
    const std::string drawn = one_run({"drawn", "抽到的"}, tree);
    const double at_expected = right - width_of(expected);
    const double at_drawn = at_expected - 44 - width_of(drawn);
    const double y = at_drawn - 30 < 4 + width_of(counts) ? 38 : 21;
    return {y + 17, text(4, y, counts, "start") + text(at_expected, 21, expected, "start") +
                        path("law", fmt::format("M{:.1f} 16h20", at_expected - 26)) +
                        text(at_drawn, 21, drawn, "start") + bar(at_drawn - 20, 10, 14, 12)};
}

}  // namespace

Markup histogram(const std::string& id, const Text& title, const std::vector<Bin>& bins,
                 Language tree) {
    if (bins.empty()) {
        return {};
    }
    const auto draw = [&](const Frame& frame) {
        const Axis x = across(bins, frame.left, frame.width - 16);
        const Head top = head(x.to, tree);
        const Axis y = upward(bins, 1.08, frame.foot(), top.foot);
        Markup drawing;
        for (const double tick : y.ticks(4)) {
            drawing += grid_line(frame, y.at(tick), x.to, number(tick));
        }
        return drawing + bars_and_law(bins, x, y, y, 0.8, 12) + shares(bins, x, y) +
               horizontal(frame, x, one_run({"value", "数值"}, tree)) + top.drawing;
    };
    return in_each_frame({id, title, histogram_in_words(bins)}, tree, draw);
}

Markup small_histogram(const std::string& id, const Text& title, const std::vector<Bin>& bins,
                       Language tree) {
    if (bins.empty()) {
        return {};
    }
    constexpr Frame frame{.name = "small", .width = 240, .height = 112, .left = 4, .steps = 1};
    const Axis x = across(bins, frame.left, frame.width - 4);
    // Stems that would flatten the bars have a scale of their own: the height is all numbers
    std::vector<Bin> bars;
    std::ranges::remove_copy_if(bins, std::back_inserter(bars), &Bin::is_stem);
    const double tallest = taller(std::ranges::max(bins, {}, taller));
    const bool are_flat = !bars.empty() && tallest > 8 * taller(std::ranges::max(bars, {}, taller));
    const double foot = frame.height - 20;
    const Axis y = upward(are_flat ? bars : bins, 1.05, foot, 4);
    const Axis stems{.low = 0.0, .high = static_cast<double>(total(bins)), .from = foot, .to = 16};
    const Markup drawing = bars_and_law(bins, x, y, are_flat ? stems : y, 0.4, 6) +
                           (are_flat ? shares(bins, x, stems) : Markup()) +
                           line_across(foot, x.from, x.to) +
                           text(x.from, frame.height - 5, fmt::format("{:.3g}", x.low), "start") +
                           text(x.to, frame.height - 5, fmt::format("{:.3g}", x.high), "end");
    return svg({id, title, histogram_in_words(bins)}, tree, frame, drawing);
}

}  // namespace nn::picture
