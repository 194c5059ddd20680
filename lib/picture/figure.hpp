#pragma once

#include <string>
#include <vector>

#include "language/markup.hpp"
#include "language/text.hpp"
#include "section/json.hpp"

namespace nn::picture {

/// A `<figure>` of a page, and the name that the page calls it by: `plot_SECTION` or `chart_SECTION_ID`.
struct Figure {
    std::string name;
    std::string html;
};

/// Words of a page in the languages of a tree.
Markup in_tree(const Markup& en, const Markup& zh, Language tree);

/// What a tree's page shows of a section's histograms and lines.
std::vector<Figure> figures_of(const section::SectionRun& run, Language tree);

}  // namespace nn::picture
