#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nn {

/// What somebody else wrote, fit to be shown: control characters, those that turn the direction of
/// writing, and what is no UTF-8 each become U+FFFD. Lines end with LF; tabs stay.
std::string readable(std::string_view text);

/// The same in one line: a blank stands for each line end and tab.
std::string one_line(std::string_view text);

/// One line of at most so many characters; what is cut off is shown as "…".
std::string shortened(std::string_view text, std::size_t most);

}  // namespace nn
