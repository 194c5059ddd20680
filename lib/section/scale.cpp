#include "section/scale.hpp"

#include <algorithm>
#include <cmath>

namespace nn::section {

double round_up(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
        if (digit * power >= least * (1.0 - 1e-6)) {
            return digit * power;
        }
    }
    return 10.0 * power;
}

std::optional<double> height(const Chart& chart, double value) {
    const double height = chart.scale == Chart::Scale::linear ? value : std::log10(value);
    return std::isfinite(height) ? std::optional(height) : std::nullopt;
}

law::Interval range_of(const Chart& chart) {
    std::optional<law::Interval> range;
    for (const Curve& curve : chart.curves) {
        for (const double value : curve.values) {
            if (const auto at = height(chart, value)) {
                range = range ? law::Interval{std::min(range->low, *at), std::max(range->high, *at)}
                              : law::Interval{*at, *at};
            }
        }
    }
    return range.value_or(law::Interval{0.0, 0.0});
}

}  // namespace nn::section
