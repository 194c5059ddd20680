#pragma once

#include <string>
#include <string_view>

#include "language/text.hpp"

namespace nn::grading {

/// A whole HTML page around that body. It needs nothing from elsewhere and runs no script; the
/// reader switches languages with two radio buttons, and begins with `first`.
std::string html_page(const Text& title, std::string_view body, Language first);

/// The note of a page whose programs ran without a sandbox.
std::string unsandboxed_note();

/// A verdict's word and its sentence.
std::string verdict_note(std::string_view verdict);

}  // namespace nn::grading
