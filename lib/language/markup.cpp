#include "language/markup.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "language/readable.hpp"

namespace nn {
namespace {

struct Reference {
    char character;
    std::string_view written;
};

// The last two may stand for themselves in text; in an attribute a reader of XML makes blanks of them
constexpr std::array<Reference, 7> references{{{'&', "&amp;"},
                                               {'<', "&lt;"},
                                               {'>', "&gt;"},
                                               {'"', "&quot;"},
                                               {'\'', "&#39;"},
                                               {'\n', "&#10;"},
                                               {'\t', "&#9;"}}};
constexpr auto in_text = std::span(references).first(5);

std::string escaped(std::string_view text, std::span<const Reference> by) {
    std::string markup;
    for (const char c : readable(text)) {
        const auto reference = std::ranges::find(by, c, &Reference::character);
        markup += reference == by.end() ? std::string_view(&c, 1) : reference->written;
    }
    return markup;
}

std::string_view without_classes(Literal name) {
    return name.characters().substr(0, name.characters().find('.'));
}

// The first tag of an element, but for the bracket that ends it.
std::string opened(Literal name, const Attributes& attributes) {
    std::string tag = fmt::format("<{}", without_classes(name));
    std::string classes(name.characters().substr(tag.size() - 1));
    if (!classes.empty()) {
        std::ranges::replace(classes, '.', ' ');
        tag += fmt::format(" class=\"{}\"", classes.substr(1));
    }
    for (const auto& [key, value] : attributes) {
        tag += fmt::format(" {}=\"{}\"", key.characters(), escaped(value, references));
    }
    return tag;
}

}  // namespace

Attribute::Attribute(Literal name, double value) : Attribute(name, fmt::format("{:.1f}", value)) {}

Markup::Markup(std::string_view text) : characters_(escaped(text, in_text)) {}

Markup Markup::verbatim(Literal markup) {
    Markup whole;
    whole.characters_ = markup.characters();
    return whole;
}

Markup& Markup::operator+=(const Markup& more) {
    characters_ += more.characters_;
    return *this;
}

Markup element(Literal name, const Attributes& attributes, const Markup& contents) {
    Markup whole;
    whole.characters_ = fmt::format("{}>{}</{}>", opened(name, attributes), contents.characters_,
                                    without_classes(name));
    return whole;
}

Markup element(Literal name, const Markup& contents) {
    return element(name, {}, contents);
}

Markup empty_element(Literal name, const Attributes& attributes) {
    Markup whole;
    whole.characters_ = opened(name, attributes) + "/>";
    return whole;
}

}  // namespace nn
