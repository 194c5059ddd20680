#include "picture/svg.hpp"

#include <fmt/format.h>

#include "language/markup.hpp"
#include "language/utf8.hpp"

namespace nn::picture {

std::string svg(const About& about, Language tree, const Frame& frame, std::string_view elements) {
    return fmt::format(
        R"(<svg class="chart {6}" viewBox="0 0 {1} {2}" role="img" )"
        R"(aria-labelledby="{0}-chart-title {0}-chart-text">)"
        "\n"
        R"(<title id="{0}-chart-title">{3}</title><desc id="{0}-chart-text">{4}</desc>)"
        "\n{5}</svg>\n",
        about.id, frame.width, frame.height, escaped(one_run(about.title, tree)),
        escaped(one_run(about.description, tree)), elements, frame.name);
}

std::string in_each_frame(const About& about, Language tree,
                          const std::function<std::string(const Frame&)>& draw) {
    constexpr Frame wide{.name = "wide", .width = 720, .height = 300, .left = 72, .steps = 8};
    constexpr Frame narrow{.name = "narrow", .width = 360, .height = 270, .left = 50, .steps = 4};
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

std::string text(double x, double y, std::string_view words, std::string_view anchor) {
    return fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>)"
                       "\n",
                       x, y, anchor, escaped(words));
}

std::string path(std::string_view style, std::string_view course) {
    return fmt::format("<path class=\"{}\" d=\"{}\"/>\n", style, course);
}

std::string bar(double x, double y, double width, double height) {
    return fmt::format(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)"
                       "\n",
                       x, y, width, height);
}

std::string line_across(double y, double left, double right) {
    return fmt::format(R"(<line class="grid" x1="{0}" x2="{1}" y1="{2:.1f}" y2="{2:.1f}"/>)"
                       "\n",
                       left, right, y);
}

std::string grid_line(const Frame& frame, double y, double right, std::string_view label) {
    return line_across(y, frame.left, right) + text(frame.left - 8, y + 4, label, "end");
}

std::string horizontal(const Frame& frame, const Axis& x, std::string_view name) {
    std::string drawing;
    for (const double tick : x.ticks(frame.steps)) {
        drawing += text(x.at(tick), frame.foot() + 20, number(tick));
    }
    return drawing + text((x.from + x.to) / 2, frame.height - 8, name);
}

}  // namespace nn::picture
