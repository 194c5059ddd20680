#include "section/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <variant>

#include <fmt/format.h>

#include "language/say.hpp"

namespace nn::section {
namespace {

constexpr double wanted_bins = 20.0;
constexpr std::size_t bar_width = 40;

struct Range {
    double low;
    double high;
};

// What a component is seen to cover; a normal law has no ends, so three standard deviations.
Range range_of(const law::SimpleLaw& law) {
    if (const auto* uniform = std::get_if<law::Uniform>(&law)) {
        return {uniform->low, uniform->high};
    }
    if (const auto* truncated = std::get_if<law::TruncatedNormal>(&law)) {
        return {truncated->low, truncated->high};
    }
    if (const auto* normal = std::get_if<law::Normal>(&law)) {
        return {normal->mean - 3.0 * normal->std, normal->mean + 3.0 * normal->std};
    }
    const double value = std::get<law::Atom>(law).value;
    return {value, value};
}

// The float32 number nearest to a law's: a sample holds that one.
double in_float(double x) {
    constexpr double most = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(x, -most, most));
}

Range range_of(const Plot& plot) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Range range{.low = infinity, .high = -infinity};
    const auto include = [&range](double low, double high) {
        range = {std::min(range.low, low), std::max(range.high, high)};
    };
    for (const auto& component : plot.law.components()) {
        const auto [low, high] = range_of(component.law);
        include(in_float(low), in_float(high));
    }
    for (const float value : plot.values) {
        if (std::isfinite(value)) {
            include(value, value);
        }
    }
    return range;
}

// The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less.
double round_up(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
        if (digit * power >= least * (1.0 - 1e-6)) {
            return digit * power;
        }
    }
    return 10.0 * power;
}

// A bin's width, for no more than the wanted bins. A range with hardly a float32 number for each of
// them is a point: its bin is 1 wide, or what float32 can tell apart there.
double bin_width(Range range) {
    constexpr double resolution = std::numeric_limits<float>::epsilon();
    const double finest = resolution * std::max(std::abs(range.low), std::abs(range.high));
    const double least = (range.high - range.low) / wanted_bins;
    return least > finest ? round_up(least) : round_up(std::max(1.0, 2.0 * finest));
}

// The edges of the bins, all of them float32 numbers as the sample's are: first·width to last·width.
struct Edges {
    double width;
    long first;
    long last;

    [[nodiscard]] double operator[](long k) const {
        return in_float(static_cast<double>(k) * width);
    }
};

Edges edges_around(Range range) {
    Edges edges{.width = bin_width(range), .first = 0, .last = 0};
    edges.first = std::lround(std::floor(range.low / edges.width));
    while (edges[edges.first + 1] <= range.low) {
        ++edges.first;
    }
    edges.last = std::max(edges.first + 1, std::lround(std::ceil(range.high / edges.width)));
    while (edges.last > edges.first + 1 && edges[edges.last - 1] >= range.high) {
        --edges.last;
    }
    return edges;
}

// The probability of what `inside` holds for in [from, to): each atom as the float32 number it is.
template <class Inside>
double probability(const law::Law& law, double from, double to, Inside inside) {
    double sum = law.probability_below(to) - law.probability_below(from);
    for (const auto& [share, part] : law.components()) {
        if (const auto* atom = std::get_if<law::Atom>(&part)) {
            const bool counted = from <= atom->value && atom->value < to;
            sum += share * (static_cast<double>(inside(in_float(atom->value))) -
                            static_cast<double>(counted));
        }
    }
    return sum;
}

Bin count_bin(const Plot& plot, double from, double to, bool is_last) {
    const auto inside = [=](double x) { return from <= x && (x < to || (is_last && x == to)); };
    return {.from = from,
            .to = to,
            .count = static_cast<std::size_t>(std::ranges::count_if(plot.values, inside)),
            .expected =
                probability(plot.law, from, to, inside) * static_cast<double>(plot.values.size())};
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

}  // namespace

std::vector<Bin> histogram(const Plot& plot) {
    const Edges edges = edges_around(range_of(plot));
    std::vector<Bin> bins;
    for (long k = edges.first; k < edges.last; ++k) {
        bins.push_back(count_bin(plot, edges[k], edges[k + 1], k + 1 == edges.last));
    }
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
        text += fmt::format("{:>9.4g}{:>9.4g}{:>9}{:>9.1f}{}{}\n", bin.from, bin.to, bin.count,
                            bin.expected, bar.empty() ? "" : "  ", bar);
    }
    return text;
}

}  // namespace nn::section
