#pragma once

#include <string>
#include <string_view>

#include "language/text.hpp"

/// Text as HTML and XML. Nothing that is escaped can be markup.
namespace nn::grading {

/// The text for the contents or a quoted attribute of an element, in HTML and in XML 1.0; what
/// cannot be shown becomes U+FFFD, as `printable` has it.
std::string escaped(std::string_view text);

/// The text for an attribute that keeps its line ends.
std::string escaped_attribute(std::string_view text);

/// A file name as part of a relative link.
std::string in_link(std::string_view file_name);

/// Both languages, each in an element of its own that names it. The page shows one of them.
std::string said(const Text& text, std::string_view element = "span");

/// A name that somebody chose, whose direction of writing is its own affair.
std::string named(std::string_view name);

}  // namespace nn::grading
