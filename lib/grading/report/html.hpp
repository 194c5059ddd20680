#pragma once

#include <string>
#include <string_view>

#include "language/markup.hpp"
#include "language/text.hpp"

namespace nn::grading {

/// A file name as part of a relative link.
std::string in_link(std::string_view file_name);

/// Both languages, each in an element of its own that names it. The page shows one of them.
Markup said(const Text& text, Literal name = "span");

/// A name of ours, set apart from the words that it stands behind.
Markup quiet_code(const Markup& name);

/// A name that somebody chose, whose direction of writing is its own affair.
Markup named(std::string_view name);

}  // namespace nn::grading
