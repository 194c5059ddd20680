#pragma once

#include <string>
#include <vector>

#include "language/markup.hpp"
#include "language/text.hpp"
#include "section/plot.hpp"

namespace nn::picture {

/// Bars and stems count what was drawn; the line is what the law expects. Nothing where there are no bins.
Markup histogram(const std::string& id, const Text& title, const std::vector<section::Bin>& bins,
                 Language tree);

/// The same for a gallery, without axes but for their ends.
Markup small_histogram(const std::string& id, const Text& title,
                       const std::vector<section::Bin>& bins, Language tree);

}  // namespace nn::picture
