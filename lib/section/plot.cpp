#include "section/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <span>
#include <variant>

#include <fmt/format.h>

#include "language/say.hpp"
#include "section/scale.hpp"

namespace nn::section {
namespace {

using law::Interval;

constexpr double wanted_bins = 20.0;
constexpr std::size_t bar_width = 40;
constexpr std::size_t most_columns = 50;

// The float32 number nearest to a law's: a sample holds that one.
double in_float(double x) {
    constexpr double most = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(x, -most, most));
}

// What float32 tells apart there.
double resolution(Interval range) {
    return std::numeric_limits<float>::epsilon() *
           std::max(std::abs(range.low), std::abs(range.high));
}

// How many bins a range has that ends where its law ends: one width in all of them, a round one where
// at least half of the wanted ones have it.
std::size_t bins_within(Interval range, double wanted) {
    const double length = range.high - range.low;
    const auto most = static_cast<std::size_t>(
        std::clamp(std::min(wanted, length / resolution(range)), 1.0, wanted_bins));
    for (std::size_t count = most; 2 * count >= most; --count) {
        const double width = length / static_cast<double>(count);
        if (round_up(width) <= width * (1.0 + 1e-6)) {
            return count;
        }
    }
    return most;
}

std::vector<double> edges_within(Interval range, double wanted) {
    const std::size_t count = bins_within(range, wanted);
    std::vector<double> edges;
    for (std::size_t k = 0; k <= count; ++k) {
        const double share = static_cast<double>(k) / static_cast<double>(count);
        edges.push_back(in_float(range.low * (1.0 - share) + range.high * share));
    }
    return edges;
}

// Round numbers around a range of which no law says where it ends.
std::vector<double> edges_around(Interval range) {
    const double least = (range.high - range.low) / wanted_bins;
    const double finest = resolution(range);
    const double width = least > finest ? round_up(least) : round_up(std::max(1.0, 2.0 * finest));
    double k = std::floor(range.low / width);
    std::vector<double> edges{in_float(k * width)};
    while (edges.size() < 2 || edges.back() < range.high) {
        edges.push_back(in_float(++k * width));
        if (edges.size() == 2 && edges.back() <= range.low) {
            edges.erase(edges.begin());
        }
    }
    return edges;
}

// What bars show of a law: a normal law has no ends, so three standard deviations.
Interval shown_of(const law::SimpleLaw& part) {
    const auto* normal = std::get_if<law::Normal>(&part);
    return normal == nullptr
               ? law::support(part)
               : Interval{normal->mean - 3.0 * normal->std, normal->mean + 3.0 * normal->std};
}

// Around what is shown of bands without an end, and around the values.
Interval range_around(const std::vector<law::Band>& bands, std::span<const double> sorted) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Interval range =
        sorted.empty() ? Interval{infinity, -infinity} : Interval{sorted.front(), sorted.back()};
    for (const law::Band& band : bands) {
        for (const auto& component : band.components) {
            const auto [low, high] = shown_of(component.law);
            range = {std::min(range.low, in_float(low)), std::max(range.high, in_float(high))};
        }
    }
    return range;
}

// How many numbers the law expects between two, its atoms apart.
double expected_between(const Plot& plot, double from, double to) {
    double sum = 0.0;
    for (const auto& [share, part] : plot.law.components()) {
        if (!law::is_atom(part)) {
            const auto cdf = law::cdf_of(part);
            sum += share * (cdf(to) - cdf(from));
        }
    }
    return sum * static_cast<double>(plot.values.size());
}

// Counts sorted values between edges. A bin has its lower end, and the last one both.
void add_bins(std::vector<Bin>& bins, const Plot& plot, std::span<const double> sorted,
              const std::vector<double>& edges) {
    auto first = std::ranges::lower_bound(sorted, edges.front());
    for (std::size_t k = 0; k + 1 < edges.size(); ++k) {
        const bool is_last = k + 2 == edges.size();
        const auto last = is_last ? std::ranges::upper_bound(sorted, edges[k + 1])
                                  : std::ranges::lower_bound(sorted, edges[k + 1]);
        bins.push_back({.from = edges[k],
                        .to = edges[k + 1],
                        .count = static_cast<std::size_t>(std::distance(first, last)),
                        .expected = expected_between(plot, edges[k], edges[k + 1])});
        first = last;
    }
}

// Values that no law has, between two ranges of it.
void add_strays(std::vector<Bin>& bins, const Plot& plot, std::span<const double> strays,
                double width) {
    if (strays.empty()) {
        return;
    }
    const Interval range{strays.front(), strays.back()};
    const double wanted = width > 0.0 ? std::ceil((range.high - range.low) / width) : wanted_bins;
    if (range.low == range.high) {
        bins.push_back({range.low, range.low, strays.size(), 0.0});
    } else {
        add_bins(bins, plot, strays, edges_within(range, wanted));
    }
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
    const auto columns = [most](double n) {
        return most > 0.0 ? n / most * static_cast<double>(bar_width) : 0.0;
    };
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

std::string draw_curve(const Chart& chart, const Curve& curve, Interval range) {
    constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const double level = (range.high - range.low) / static_cast<double>(bars.size() - 1);
    const std::size_t every = (curve.values.size() + most_columns - 1) / most_columns;
    std::string line;
    for (std::size_t i = 0; i < curve.values.size(); i += every) {
        const auto at = height(chart, curve.values[i]);
        const double levels = at && level > 0.0 ? (*at - range.low) / level : 0.0;
        line += at ? bars[static_cast<std::size_t>(std::lround(levels))] : " ";
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

}  // namespace

std::vector<Bin> histogram(const Plot& plot) {
    std::vector<double> sorted;
    std::ranges::copy_if(plot.values, std::back_inserter(sorted),
                         [](float value) { return std::isfinite(value); });
    std::ranges::sort(sorted);

    std::vector<Bin> bins;
    for (const double value : plot.law.atoms()) {
        const double atom = in_float(value);
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), atom);
        bins.push_back(
            {.from = atom,
             .to = atom,
             .count = static_cast<std::size_t>(last - first),
             .expected = plot.law.probability_of(atom) * static_cast<double>(plot.values.size())});
        sorted.erase(first, last);
    }
    const std::vector<law::Band> bands = law::bands_of(plot.law);
    double length = 0.0;
    for (const law::Band& band : bands) {
        length += band.range.high - band.range.low;
    }
    if (std::isinf(length)) {
        add_bins(bins, plot, sorted, edges_around(range_around(bands, sorted)));
    } else {
        const double width = length / wanted_bins;
        std::span<const double> rest = sorted;
        for (const auto& [range, components] : bands) {
            const auto begin = std::ranges::lower_bound(rest, range.low);
            const auto end = std::ranges::upper_bound(rest, range.high);
            add_strays(bins, plot, {rest.begin(), begin}, width);
            add_bins(bins, plot, {begin, end},
                     edges_within(range, std::round((range.high - range.low) / width)));
            rest = {end, rest.end()};
        }
        add_strays(bins, plot, rest, width);
    }
    std::ranges::sort(bins, {}, [](const Bin& bin) { return std::pair(bin.from, bin.to); });
    return bins;
}

std::string draw(const Plot& plot, Language language) {
    const std::vector<Bin> bins = histogram(plot);
    double most = 0.0;
    for (const Bin& bin : bins) {
        most = std::max({most, static_cast<double>(bin.count), bin.expected});
    }
    const Text caption = say("{}: {} values in bars, {} expected at ┃",
                             "{}：条形是 {} 个数值的实际个数，┃ 标出按 {} 的期望个数", plot.name,
                             plot.values.size(), plot.law.name());
    std::string text = caption.in(language) + '\n';
    text += headings(language);
    for (const Bin& bin : bins) {
        const std::string bar = draw_bar(bin, most);
        const std::string to = bin.is_stem() ? "" : fmt::format("{:.4g}", bin.to);
        text += fmt::format("{:>9.4g}{:>9}{:>9}{:>9.1f}{}{}\n", bin.from, to, bin.count,
                            bin.expected, bar.empty() ? "" : "  ", bar);
    }
    return text;
}

std::string draw(const Chart& chart, Language language) {
    const Interval range = range_of(chart);
    std::size_t width = 0;
    std::size_t longest = 0;
    for (const Curve& curve : chart.curves) {
        width = std::max(width, display_width(curve.name.in(language)));
        longest = std::max(longest, curve.values.size());
    }
    const double last = chart.from + chart.step * static_cast<double>(longest - 1);
    std::string text = chart.caption.in(language) + '\n';
    for (const Curve& curve : chart.curves) {
        text += fmt::format("{}  {}\n", right_aligned(curve.name.in(language), width),
                            draw_curve(chart, curve, range));
    }
    return text + fmt::format("{}  {} {:g}–{:g}\n", std::string(width, ' '),
                              chart.along.in(language), chart.from, last);
}

}  // namespace nn::section
