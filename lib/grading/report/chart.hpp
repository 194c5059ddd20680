#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"

/// \en Charts as inline SVG. Their lengths are shares of the width that they have, so that letters stay
/// as large on a phone as on a screen.
/// \zh 内嵌的 SVG 图表。长度都按可用宽度的比例给出，因此在手机上文字与在大屏幕上一样大。
/// \both
namespace nn::grading {

/// \en A bar of a list: what stands above it, as HTML; its length, from 0 to 1; and its value.
/// \zh 列表中的一条：上方的说明（HTML）、长度（0 到 1）与数值。
/// \both
struct Bar {
    std::string label;
    double share;
    std::string value;
};

/// \en Horizontal bars in a list. A label takes as many lines as it needs.
/// \zh 一列水平条形；说明文字可占多行。
/// \both
std::string bar_list(const std::vector<Bar>& bars);

/// \en One bar without a label.
/// \zh 不带说明的一条。
/// \both
std::string single_bar(double share, const std::string& value);

/// \en A column of a histogram: where it begins, what it covers, and how many there are.
/// \zh 直方图的一列：起点、所涵盖的范围与个数。
/// \both
struct Column {
    int from;
    int to;  ///< \tr{included,含此值}
    int count;
};

/// \en A histogram of points in at most 12 columns. The last one is full marks alone.
/// \zh 得分的直方图，至多 12 列；最后一列只含满分。
/// \both
std::vector<Column> histogram_of(const std::vector<int>& scores, int full);

/// \en The histogram as a picture, with its counts in words for those who do not see it.
/// \zh 直方图的图像，并为看不见的人用文字列出各列的个数。
/// \both
std::string histogram_chart(const std::vector<Column>& columns);

}  // namespace nn::grading
