#pragma once

#include <string>
#include <vector>

#include "section/output.hpp"

namespace nn::section {

/// One bar of a histogram: how many values lie in [from, to), and how many the distribution expects. The last bar
/// before a gap includes its upper end. A stem counts the values that are one number.
struct Bin {
    double from;
    double to;
    std::size_t count;
    double expected;

    [[nodiscard]] bool is_stem() const { return from == to; }
};

/// A histogram of the sample and the distribution: a stem for each atom, and bars that end where
/// the distribution ends. A distribution without an end, and what lies outside of any, have bars
/// too.
std::vector<Bin> histogram(const Plot& plot);

/// The histogram for a terminal: a bar a bin, and a mark where the distribution expects it to end.
std::string draw(const Plot& plot, Language language);

/// The lines for a terminal: a row of bars each, all to one scale. A blank is a number that the scale does
/// not have: 0 on a logarithmic one, infinity on any.
std::string draw(const Chart& chart, Language language);

}  // namespace nn::section
