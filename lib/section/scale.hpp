#pragma once

#include <optional>

#include "law/law.hpp"
#include "section/output.hpp"

namespace nn::section {

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less.
double round_up(double least);

/// Where a number stands on a chart's scale; none where the scale does not have it.
std::optional<double> height(const Chart& chart, double value);

/// The lowest and the highest place on a chart's scale that a curve has; 0 where none has any.
law::Interval range_of(const Chart& chart);

}  // namespace nn::section
