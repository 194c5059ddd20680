#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nn::app {

/// A text of which no line is wider than so many columns: it is broken between words, or between Chinese
/// characters, and goes on below where its last column of text begins.
std::string fitted(std::string_view text, std::size_t columns);

/// The text as standard output shows it: fitted to a terminal, where it is one.
std::string for_screen(const std::string& text);

}  // namespace nn::app
