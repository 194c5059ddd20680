#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nn {

/// \en What somebody else wrote, fit to be shown: control characters, those that turn the direction of
/// writing, and what is no UTF-8 each become U+FFFD. Lines end with LF; tabs stay.
/// \zh 把他人写的文字整理成可以展示的样子：控制字符、改变书写方向的字符以及不是 UTF-8 的字节都换成
/// U+FFFD。行以 LF 结尾，制表符保留。
/// \both
std::string readable(std::string_view text);

/// \en The same in one line: a blank stands for each line end and tab.
/// \zh 同上，但只占一行：换行与制表符各换成一个空格。
/// \both
std::string one_line(std::string_view text);

/// \en One line of at most so many characters; what is cut off is shown as "…".
/// \zh 至多这么多个字符的一行；截去的部分以“…”表示。
/// \both
std::string shortened(std::string_view text, std::size_t most);

}  // namespace nn
