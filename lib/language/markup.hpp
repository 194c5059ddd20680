#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nn {

/// Characters that stand in the source, such as the name of an element: none can come from elsewhere.
class Literal {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal stands for itself
    consteval Literal(const char* characters) : characters_(characters) {}

    [[nodiscard]] std::string_view characters() const { return characters_; }

private:
    std::string_view characters_;
};

/// What an element says of itself. Line ends and tabs in it stay; a number is written to a tenth.
struct Attribute {
    Attribute(Literal name, std::string_view value) : name(name), value(value) {}
    Attribute(Literal name, double value);

    Literal name;
    std::string value;
};
using Attributes = std::vector<Attribute>;

/// HTML, SVG or XML, in which whatever was opened is closed. Text becomes a part of it by being escaped, and
/// what nobody should be shown is U+FFFD there, as `readable` has it.
class Markup {
public:
    Markup() = default;
    // NOLINTBEGIN(google-explicit-constructor): text may stand wherever markup does
    Markup(std::string_view text);
    Markup(const std::string& text) : Markup(std::string_view(text)) {}
    Markup(const char* text) : Markup(std::string_view(text)) {}
    // NOLINTEND(google-explicit-constructor)

    /// What is no element: the line that a file begins with, or a style sheet.
    static Markup verbatim(Literal markup);

    Markup& operator+=(const Markup& more);
    friend Markup operator+(Markup left, const Markup& right) { return left += right; }

    /// All of it, for the file that it goes to.
    [[nodiscard]] const std::string& characters() const { return characters_; }
    [[nodiscard]] bool empty() const { return characters_.empty(); }

    friend Markup element(Literal name, const Attributes& attributes, const Markup& contents);
    friend Markup empty_element(Literal name, const Attributes& attributes);

private:
    std::string characters_;
};

/// An element around its contents. Its classes may follow its name: `td.number.quiet`.
Markup element(Literal name, const Attributes& attributes, const Markup& contents);
Markup element(Literal name, const Markup& contents);

/// An element that never has contents, such as `<br/>`.
Markup empty_element(Literal name, const Attributes& attributes = {});

}  // namespace nn
