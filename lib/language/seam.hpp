#pragma once

#include "language/text.hpp"

namespace nn {

/// A text as it goes on behind a Chinese character: a blank stands before what is none.
Text after_han(const Text& text);

/// A text as a Chinese character goes on behind it: a blank stands behind what is none.
Text before_han(const Text& text);

}  // namespace nn
