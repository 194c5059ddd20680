#include "section/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace nn::section {
namespace {

constexpr double wanted_bins = 20.0;
constexpr std::size_t bar_width = 40;

struct Range {
    double low;
    double high;
};

// What a component is seen to cover; a normal law has no ends, so three standard deviations.
Range range_of(const stats::Part& law) {
    if (const auto* uniform = std::get_if<stats::Uniform>(&law)) {
        return {uniform->low, uniform->high};
    }
    if (const auto* truncated = std::get_if<stats::TruncatedNormal>(&law)) {
        return {truncated->low, truncated->high};
    }
    if (const auto* normal = std::get_if<stats::Normal>(&law)) {
        return {normal->mean - 3.0 * normal->std, normal->mean + 3.0 * normal->std};
    }
    const double value = std::get<stats::Point>(law).value;
    return {value, value};
}

Range range_of(const Plot& plot) {
    Range range = range_of(plot.law.components().front().law);
    const auto include = [&range](double low, double high) {
        range = {std::min(range.low, low), std::max(range.high, high)};
    };
    for (const auto& component : plot.law.components()) {
        const auto [low, high] = range_of(component.law);
        include(low, high);
    }
    for (const float value : plot.values) {
        include(value, value);
    }
    return range;
}

// The smallest of 1, 2, 2.5 and 5 times a power of ten that gives no more than the wanted bins.
double round_step(Range range) {
    const double least = (range.high - range.low) / wanted_bins;
    if (least <= 0.0) {
        return 1.0;
    }
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
        if (digit * power >= least * (1.0 - 1e-9)) {
            return digit * power;
        }
    }
    return 10.0 * power;
}

Bin count_bin(const Plot& plot, double from, double to) {
    const auto inside = [&](float x) { return from <= x && x < to; };
    const double probability = plot.law.probability_below(to) - plot.law.probability_below(from);
    return {.from = from,
            .to = to,
            .count = static_cast<std::size_t>(std::ranges::count_if(plot.values, inside)),
            .expected = probability * static_cast<double>(plot.values.size())};
}

// How many terminal columns a text takes: a Chinese character takes two.
std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool continues = (byte & 0xC0U) == 0x80U;
        width += continues ? 0 : (byte >= 0xE0U ? 2 : 1);
    }
    return width;
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t own = display_width(text);
    return std::string(own < width ? width - own : 0, ' ').append(text);
}

std::string headings(Language language) {
    using Headings = std::array<std::string_view, 4>;
    constexpr Headings english{"from", "to", "count", "expected"};
    constexpr Headings chinese{"从", "到", "个数", "期望"};
    std::string line;
    for (const std::string_view heading : language == Language::zh ? chinese : english) {
        line += right_aligned(heading, 9);
    }
    return line + '\n';
}

// `count` as a bar, in eighths of a column, with a mark where `expected` lies.
std::string draw_bar(const Bin& bin, double most) {
    static constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto columns = [most](double n) { return n / most * static_cast<double>(bar_width); };
    const auto filled =
        static_cast<std::size_t>(std::lround(8.0 * columns(static_cast<double>(bin.count))));
    const auto mark = static_cast<std::size_t>(std::lround(columns(bin.expected)));

    std::vector<std::string_view> cells(bar_width + 1, " ");
    std::fill_n(cells.begin(), filled / 8, "█");
    if (filled % 8 != 0) {
        cells[filled / 8] = eighths[filled % 8];
    }
    if (bin.expected > 0.0) {
        cells[mark] = "┃";
    }
    std::string bar;
    for (const std::string_view cell : cells) {
        bar += cell;
    }
    return bar.substr(0, bar.find_last_not_of(' ') + 1);
}

}  // namespace

std::vector<Bin> histogram(const Plot& plot) {
    const Range range = range_of(plot);
    const double step = round_step(range);
    const auto first = std::lround(std::floor(range.low / step + 1e-9));
    const auto last = std::lround(std::floor(range.high / step + 1e-9));
    const auto edge = [step](long k) { return static_cast<double>(k) * step; };
    std::vector<Bin> bins;
    for (long k = first; k <= last; ++k) {
        bins.push_back(count_bin(plot, edge(k), edge(k + 1)));
    }
    // A range that ends on an edge needs no bin beyond it
    if (bins.size() > 1 && bins.back().count == 0 && bins.back().expected < 1e-9) {
        bins.pop_back();
    }
    return bins;
}

std::string draw(const Plot& plot, Language language) {
    const std::vector<Bin> bins = histogram(plot);
    double most = 0.0;
    for (const Bin& bin : bins) {
        most = std::max({most, static_cast<double>(bin.count), bin.expected});
    }
    const Text caption{fmt::format("{}: {} values in bars, {} expected at ┃", plot.name,
                                   plot.values.size(), plot.law.name()),
                       fmt::format("{}：条形是 {} 个数值的实际个数，┃ 标出按 {} 的期望个数",
                                   plot.name, plot.values.size(), plot.law.name())};
    std::string text = caption.in(language) + '\n';
    text += headings(language);
    for (const Bin& bin : bins) {
        const std::string bar = draw_bar(bin, most);
        text += fmt::format("{:>9.4g}{:>9.4g}{:>9}{:>9.1f}{}{}\n", bin.from, bin.to, bin.count,
                            bin.expected, bar.empty() ? "" : "  ", bar);
    }
    return text;
}

}  // namespace nn::section
