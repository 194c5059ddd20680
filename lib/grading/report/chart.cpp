#include "grading/report/chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "language/say.hpp"
#include "section/scale.hpp"

namespace nn::grading {
namespace {

constexpr int most_columns = 12;
constexpr double plot_height = 160.0;
constexpr double plot_top = 20.0;
constexpr double plot_bottom = plot_top + plot_height;

// The smallest round width that takes no more columns than there may be, full marks aside.
int column_width(int full) {
    const double least = static_cast<double>(full) / (most_columns - 1);
    return static_cast<int>(std::ceil(section::round_up(std::max(least, 1.0))));
}

std::string range_of(const Column& column) {
    return column.from == column.to ? fmt::format("{}", column.from)
                                    : fmt::format("{}–{}", column.from, column.to);
}

Text counts_in_words(const std::vector<Column>& columns) {
    Text text{"", ""};
    for (const Column& column : columns) {
        if (column.count > 0) {
            const Text separator = text.en().empty() ? Text{"", ""} : Text{"; ", "；"};
            text +=
                say("{}{} points: {}", "{}{} 分：{} 份", separator, range_of(column), column.count);
        }
    }
    return text += {".", "。"};
}

std::string percent(double share) {
    return fmt::format("{:.2f}%", share);
}

Markup draw_column(const Column& column, std::size_t place, double width, int most) {
    const double x = static_cast<double>(place) * width;
    const double height = most == 0 ? 0.0 : plot_height * column.count / most;
    const double top = plot_bottom - height;
    const auto number = [middle = percent(x + width / 2.0)](Literal name, double y, int value) {
        return element(name, {{"x", middle}, {"y", y}, {"text-anchor", "middle"}},
                       std::to_string(value));
    };
    return empty_element("rect.bar", {{"x", percent(x + width * 0.08)},
                                      {"y", top},
                                      {"width", percent(width * 0.84)},
                                      {"height", height}}) +
           (column.count > 0 ? number("text", top - 5.0, column.count) : "") +
           number("text.axis", plot_bottom + 18.0, column.from) + "\n";
}

Markup draw_histogram(const std::string& language, const std::string& title,
                      const std::string& counts, const Markup& drawing) {
    return element("svg",
                   {{"role", "img"},
                    {"lang", language},
                    {"height", plot_bottom + 26.0},
                    {"aria-labelledby", fmt::format("scores-{0} counts-{0}", language)}},
                   element("title", {{"id", "scores-" + language}}, title) +
                       element("desc", {{"id", "counts-" + language}}, counts) + drawing);
}

// A bar from the left, as long as it is to be in percent
Markup bar(Literal name, double length) {
    return empty_element(name, {{"y", 2}, {"width", percent(length)}, {"height", 14}, {"rx", 3}});
}

}  // namespace

Markup single_bar(double share, const std::string& value) {
    // The value stands beside the longest bar, and has room for it on a phone
    constexpr double longest = 68;
    return element("svg", {{"role", "img"}, {"height", 18}},
                   element("title", value) + bar("rect.track", longest) +
                       bar("rect.bar", longest * std::clamp(share, 0.0, 1.0)) +
                       element("text", {{"x", "70%"}, {"y", 14}}, value));
}

Markup bars_of(const std::vector<Bar>& bars) {
    Markup items;
    for (const Bar& bar : bars) {
        items += element("li", bar.label + single_bar(bar.share, bar.value)) + "\n";
    }
    return items;
}

std::vector<Column> histogram_of(const std::vector<int>& scores, int full) {
    const int width = column_width(full);
    std::vector<Column> columns;
    for (int from = 0; from < full; from += width) {
        columns.push_back({.from = from, .to = std::min(from + width, full) - 1, .count = 0});
    }
    columns.push_back({.from = full, .to = full, .count = 0});
    for (const int score : scores) {
        const auto column =
            std::ranges::find_if(columns, [score](const Column& one) { return score <= one.to; });
        ++(column == columns.end() ? columns.back() : *column).count;
    }
    return columns;
}

Markup histogram_chart(const std::vector<Column>& columns) {
    const double width = 100.0 / static_cast<double>(columns.size());
    const int most = std::ranges::max(columns, {}, &Column::count).count;
    Markup drawing;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        drawing += draw_column(columns[i], i, width, most);
    }
    const double foot = plot_bottom + 0.5;
    drawing += empty_element("line.line", {{"x1", 0}, {"x2", "100%"}, {"y1", foot}, {"y2", foot}});
    const Text counts = counts_in_words(columns);
    return draw_histogram("en", "How many submissions have how many points", counts.en(), drawing) +
           draw_histogram("zh-CN", "各分数段的提交份数", counts.zh(), drawing);
}

}  // namespace nn::grading
