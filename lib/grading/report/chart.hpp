#pragma once

#include <string>
#include <vector>

#include "language/markup.hpp"

/// Charts as inline SVG. Their lengths are shares of the width that they have, so that letters stay
/// as large on a phone as on a screen.
namespace nn::grading {

/// A bar of a list: what stands above it; its length, from 0 to 1; and its value.
struct Bar {
    Markup label;
    double share;
    std::string value;
};

/// The items of a list, a horizontal bar each. A label takes as many lines as it needs.
Markup bars_of(const std::vector<Bar>& bars);

/// One bar without a label.
Markup single_bar(double share, const std::string& value);

/// A column of a histogram: where it begins, what it covers, and how many there are.
struct Column {
    int from;
    int to;  ///< included
    int count;
};

/// A histogram of points in at most 12 columns. The last one is full marks alone.
std::vector<Column> histogram_of(const std::vector<int>& scores, int full);

/// The histogram as a picture, with its counts in words for those who do not see it.
Markup histogram_chart(const std::vector<Column>& columns);

}  // namespace nn::grading
