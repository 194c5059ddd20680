#include "grading/report/chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/html.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

constexpr int most_columns = 12;
constexpr double plot_height = 160.0;
constexpr double plot_top = 20.0;
constexpr double plot_bottom = plot_top + plot_height;

// The smallest round width that takes no more columns than there may be, full marks aside.
int column_width(int full) {
    for (int power = 1;; power *= 10) {
        for (const int width : {power, 2 * power, 5 * power}) {
            if ((full + width - 1) / width + 1 <= most_columns) {
                return width;
            }
        }
    }
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

std::string draw_column(const Column& column, std::size_t place, double width, int most) {
    const double x = static_cast<double>(place) * width;
    const double height = most == 0 ? 0.0 : plot_height * column.count / most;
    const double middle = x + width / 2.0;
    std::string svg =
        fmt::format(R"(<rect class="bar" x="{:.2f}%" y="{:.1f}" width="{:.2f}%" height="{:.1f}"/>)",
                    x + width * 0.08, plot_bottom - height, width * 0.84, height);
    if (column.count > 0) {
        svg += fmt::format(R"(<text x="{:.2f}%" y="{:.1f}" text-anchor="middle">{}</text>)", middle,
                           plot_bottom - height - 5.0, column.count);
    }
    return svg + fmt::format(R"(<text class="axis" x="{:.2f}%" y="{:.1f}" )"
                             "text-anchor=\"middle\">{}</text>\n",
                             middle, plot_bottom + 18.0, column.from);
}

std::string open_histogram(std::string_view language, std::string_view title,
                           std::string_view described) {
    return fmt::format(
        R"(<svg role="img" lang="{0}" height="{1:.0f}" aria-labelledby="scores-{0} )"
        "counts-{0}\"><title id=\"scores-{0}\">{2}</title><desc id=\"counts-{0}\">{3}</desc>\n",
        language, plot_bottom + 26.0, escaped(title), escaped(described));
}

}  // namespace

std::string single_bar(double share, const std::string& value) {
    // The value stands beside the longest bar, and has room for it on a phone
    constexpr int longest = 68;
    return fmt::format(
        R"(<svg role="img" height="18"><title>{0}</title><rect class="track" y="2" )"
        R"(width="{1}%" height="14" rx="3"/><rect class="bar" y="2" width="{2:.2f}%" )"
        R"(height="14" rx="3"/><text x="70%" y="14">{0}</text></svg>)",
        escaped(value), longest, longest * std::clamp(share, 0.0, 1.0));
}

std::string bar_list(const std::vector<Bar>& bars) {
    std::string list = "<ul class=\"bars\">\n";
    for (const Bar& bar : bars) {
        list += fmt::format("<li>{}{}</li>\n", bar.label, single_bar(bar.share, bar.value));
    }
    return list + "</ul>\n";
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

std::string histogram_chart(const std::vector<Column>& columns) {
    const double width = 100.0 / static_cast<double>(columns.size());
    const int most = std::ranges::max(columns, {}, &Column::count).count;
    std::string drawing;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        drawing += draw_column(columns[i], i, width, most);
    }
    drawing +=
        fmt::format("<line class=\"line\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/></svg>\n",
                    plot_bottom + 0.5);
    const Text described = counts_in_words(columns);
    return open_histogram("en", "How many submissions have how many points", described.en()) +
           drawing + open_histogram("zh-CN", "各分数段的提交份数", described.zh()) + drawing;
}

}  // namespace nn::grading
