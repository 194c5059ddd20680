#pragma once

#include <span>
#include <string>
#include <string_view>

#include "grading/record.hpp"
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

/// A whole HTML page around that body. It needs nothing from elsewhere and runs no script; the
/// reader switches languages with two radio buttons, and begins with `first`.
std::string html_page(const Text& title, const Markup& body, Language first);

/// A list under its title and a sentence about it, where there is something in it.
Markup list(const Text& title, const Text& about, const Markup& items,
            const Attributes& attributes = {});

/// The note of a page with these records, where a program of one ran without a sandbox, or in the one that
/// needs no namespaces.
Markup sandbox_note(std::span<const Record> records);

/// What was handed in and ignored, and why where that is not plain.
Markup ignored_item(std::string_view path);

/// A verdict's word and its sentence.
Markup verdict_note(const Verdict& verdict);

}  // namespace nn::grading
