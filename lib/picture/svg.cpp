#include "picture/svg.hpp"

#include <fmt/format.h>

#include "language/utf8.hpp"

namespace nn::picture {

Markup svg(const About& about, Language tree, const Frame& frame, const Markup& elements) {
    const std::string title = about.id + "-chart-title";
    const std::string text = about.id + "-chart-text";
    return element("svg",
                   {{"class", fmt::format("chart {}", frame.name)},
                    {"viewBox", fmt::format("0 0 {} {}", frame.width, frame.height)},
                    {"role", "img"},
                    {"aria-labelledby", title + " " + text}},
                   "\n" + element("title", {{"id", title}}, one_run(about.title, tree)) +
                       element("desc", {{"id", text}}, one_run(about.description, tree)) + "\n" +
                       elements) +
           "\n";
}

Markup in_each_frame(const About& about, Language tree,
                     const std::function<Markup(const Frame&)>& draw, const Frame& wide,
                     const Frame& narrow) {
    const About again{about.id + "-narrow", about.title, about.description};
    return svg(about, tree, wide, draw(wide)) + svg(again, tree, narrow, draw(narrow));
}

std::string one_run(const Text& words, Language tree) {
    return words.en() == words.zh() ? words.en() : words.in(tree, " · ");
}

double width_of(std::string_view words) {
    constexpr char32_t first_wide = 0x2e80;
    double width = 0.0;
    while (const auto letter = first_code_point(words)) {
        width += letter->value > first_wide ? 14.0 : 8.0;
        words.remove_prefix(letter->bytes);
    }
    return width;
}

Markup text(double x, double y, std::string_view words, std::string_view anchor) {
    return element("text", {{"x", x}, {"y", y}, {"text-anchor", anchor}}, words) + "\n";
}

Markup path(std::string_view style, std::string_view course) {
    return empty_element("path", {{"class", style}, {"d", course}}) + "\n";
}

Markup bar(double x, double y, double width, double height) {
    return empty_element("rect.bar", {{"x", x}, {"y", y}, {"width", width}, {"height", height}}) +
           "\n";
}

Markup line_across(double y, double left, double right) {
    return empty_element("line.grid", {{"x1", left}, {"x2", right}, {"y1", y}, {"y2", y}}) + "\n";
}

Markup grid_line(const Frame& frame, double y, double right, std::string_view label) {
    return line_across(y, frame.left, right) + text(frame.left - 8, y + 4, label, "end");
}

Markup horizontal(const Frame& frame, const Axis& x, std::string_view name) {
    Markup drawing;
    for (const double tick : x.ticks(frame.steps)) {
        drawing += text(x.at(tick), frame.foot() + 20, number(tick));
    }
    return drawing + text((x.from + x.to) / 2, frame.height - 8, name);
}

}  // namespace nn::picture
