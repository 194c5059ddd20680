#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "language/markup.hpp"
#include "language/text.hpp"
#include "picture/axis.hpp"

/// Pictures as SVG, for each tree of the pages: English, Chinese, and bilingual, which is `both`. Colours
/// are the page's: classes, so that dark mode reaches them.
namespace nn::picture {

/// Whose picture it is: an id of the page, and what stands for it where it is not seen.
struct About {
    std::string id;
    Text title;
    Text description;
};

/// The room of a picture, in pixels, and the class that a page knows it by.
struct Frame {
    std::string_view name;
    double width;
    double height;
    double left;   ///< where its axes meet
    double steps;  ///< between the numbers below it, at most

    /// Where its axes meet, from above.
    [[nodiscard]] double foot() const { return height - 50; }
};

/// A picture from its elements.
Markup svg(const About& about, Language tree, const Frame& frame, const Markup& elements);

/// The frames of pictures with axes.
constexpr Frame wide_frame{.name = "wide", .width = 720, .height = 300, .left = 72, .steps = 8};
constexpr Frame narrow_frame{.name = "narrow", .width = 360, .height = 270, .left = 50, .steps = 4};

/// A picture, drawn for wide columns and for narrow ones: a page shows the one that its column has room for,
/// so that words are as large in either.
Markup in_each_frame(const About& about, Language tree,
                     const std::function<Markup(const Frame&)>& draw,
                     const Frame& wide = wide_frame, const Frame& narrow = narrow_frame);

/// Words in one run, as SVG has them: a dot stands between the languages, and what is the same in both
/// stands once.
std::string one_run(const Text& words, Language tree);

/// About how wide words are drawn.
double width_of(std::string_view words);

/// Words at a place: its "start", "middle" or "end".
Markup text(double x, double y, std::string_view words, std::string_view anchor = "middle");

/// A course, in SVG's own words, that is drawn in a style.
Markup path(std::string_view style, std::string_view course);

/// A filled rectangle.
Markup bar(double x, double y, double width, double height);

/// A quiet line from left to right.
Markup line_across(double y, double left, double right);

/// A quiet line across the picture, and what it is called at the left.
Markup grid_line(const Frame& frame, double y, double right, std::string_view label);

/// The numbers below the picture, and what they count.
Markup horizontal(const Frame& frame, const Axis& x, std::string_view name);

}  // namespace nn::picture
