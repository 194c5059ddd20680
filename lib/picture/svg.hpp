#pragma once

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

/// A picture of so many pixels, from its elements.
Markup svg(const About& about, Language tree, double width, double height, const Markup& elements);

/// Words in one run, as SVG has them: a dot stands between the languages, and what is the same in both
/// stands once.
std::string one_run(const Text& words, Language tree);

/// About how wide words are drawn, with room for the larger letters of a phone.
double width_of(std::string_view words);

/// Words at a place: its "start", "middle" or "end".
Markup text(double x, double y, std::string_view words, std::string_view anchor = "middle");

/// A course, in SVG's own words, that is drawn in a style.
Markup path(std::string_view style, std::string_view course);

/// A filled rectangle.
Markup bar(double x, double y, double width, double height);

/// A quiet line from left to right.
Markup line_across(double y, double left, double right);

/// The size of a picture with axes.
constexpr double chart_width = 720;
constexpr double chart_height = 300;
/// Where its axes meet.
constexpr double chart_left = 72;
constexpr double chart_foot = chart_height - 50;

/// A quiet line across the picture, and what it is called at the left.
Markup grid_line(double y, double right, std::string_view label);

/// The numbers below the picture, and what they count.
Markup horizontal(const Axis& x, std::string_view name);

}  // namespace nn::picture
