#include "picture/thumbnail.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "picture/svg.hpp"

namespace nn::picture {
namespace {

constexpr double width = 160;
constexpr double bars_height = 50;

Markup drawn(double height, const Markup& elements) {
    return element("svg.chart.small",
                   {{"viewBox", fmt::format("0 0 {} {}", width, height)}, {"aria-hidden", "true"}},
                   elements);
}

// The rows and columns of one tap of a kernel; of a matrix, all.
struct Panel {
    const Tensor& tensor;
    std::size_t tap;

    [[nodiscard]] float operator()(std::size_t row, std::size_t column) const {
        return tensor.dimension() == 2 ? tensor(row, column) : tensor(row, column, tap);
    }
};

}  // namespace

Axis thumbnail_axis(double low, double high) {
    return {.low = low, .high = high, .from = 0, .to = width};
}

Markup thumbnail(const std::vector<std::size_t>& counts, double most, const Axis& axis) {
    const double step = width / static_cast<double>(counts.size());
    Markup elements;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            const double tall = bars_height * static_cast<double>(counts[i]) / most;
            elements += bar(step * static_cast<double>(i), bars_height - tall, step * 0.9, tall);
        }
    }
    elements += line_across(bars_height, axis.from, axis.to);
    for (const double tick : axis.ticks(3)) {
        elements += text(axis.at(tick), bars_height + 14, number(tick));
    }
    return drawn(bars_height + 17, elements);
}

Markup heat_map(const Tensor& tensor) {
    constexpr double apart = 8;
    constexpr std::size_t depths = 4;
    const std::size_t rows = tensor.shape(0);
    const std::size_t columns = tensor.shape(1);
    const std::size_t taps = tensor.dimension() == 2 ? 1 : tensor.shape(2);
    const auto largest = static_cast<double>(xt::amax(xt::abs(tensor))());
    const double side = std::min(
        (width - apart * static_cast<double>(taps - 1)) / static_cast<double>(columns * taps),
        80 / static_cast<double>(rows));
    const double height = side * static_cast<double>(rows);
    const double across = side * static_cast<double>(columns);
    std::string ground;
    std::array<std::string, 2 * depths> squares;
    for (std::size_t tap = 0; tap < taps; ++tap) {
        const Panel panel{tensor, tap};
        const double left = static_cast<double>(tap) * (across + apart);
        ground += fmt::format("M{:.1f} 0h{:.1f}v{:.1f}H{:.1f}z", left, across, height, left);
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const auto x = static_cast<double>(panel(row, column));
                if (x != 0.0) {
                    const double depth = std::ceil(std::abs(x) / largest * depths) - 1;
                    squares[static_cast<std::size_t>(depth) + (x < 0.0 ? depths : 0)] +=
                        fmt::format("M{:.1f} {:.1f}h{:.1f}v{:.1f}h-{:.1f}z",
                                    left + side * static_cast<double>(column),
                                    side * static_cast<double>(row), side, side, side);
                }
            }
        }
    }
    Markup elements = path("ground", ground);
    for (std::size_t i = 0; i < squares.size(); ++i) {
        if (!squares[i].empty()) {
            elements += path(fmt::format("{} depth{}", i < depths ? "plus" : "minus", i % depths),
                             squares[i]);
        }
    }
    return drawn(height, elements);
}

}  // namespace nn::picture
