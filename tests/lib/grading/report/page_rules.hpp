#pragma once

#include <string>

#include "markup.hpp"

namespace page_rules {

/// Reads a page and checks what holds for all of them: it is well formed, runs nothing, fetches nothing,
/// names both languages, and links only to itself and to feedback pages.
markup::Element check_page(const std::string& html);

}  // namespace page_rules
