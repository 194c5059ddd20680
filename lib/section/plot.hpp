#pragma once

#include <string>
#include <vector>

#include "section/output.hpp"

namespace nn::section {

/// One bar of a histogram: how many values lie in [from, to), and how many the law expects.
/// The last bar includes its upper end.
struct Bin {
    double from;
    double to;
    std::size_t count;
    double expected;
};

/// A histogram with round bin edges that covers the sample and the law.
std::vector<Bin> histogram(const Plot& plot);

/// The histogram for a terminal: a bar a bin, and a mark where the law expects it to end.
std::string draw(const Plot& plot, Language language);

}  // namespace nn::section
