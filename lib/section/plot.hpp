#pragma once

#include <string>
#include <vector>

#include "section/output.hpp"

namespace nn::section {

/// \en One bar of a histogram: how many values lie in [from, to), and how many the law expects.
/// The last bar includes its upper end.
/// \zh 直方图的一条：落在 [from, to) 内的个数，以及分布所期望的个数。最后一条包含右端点。
/// \both
struct Bin {
    double from;
    double to;
    std::size_t count;
    double expected;
};

/// \en A histogram with round bin edges that covers the sample and the law.
/// \zh 边界取整的直方图，覆盖样本与分布。
/// \both
std::vector<Bin> histogram(const Plot& plot);

/// \en The histogram for a terminal: a bar a bin, and a mark where the law expects it to end.
/// \zh 终端里的直方图：每格一条，并标出分布所期望的长度。
/// \both
std::string draw(const Plot& plot, Language language);

}  // namespace nn::section
