#include "markup.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace markup {
namespace {

class Parser {
public:
    Parser(std::string_view text, bool is_html) : text_(text), is_html_(is_html) {}

    Element document() {
        skip_blanks();
        require(skip(is_html_ ? "<!DOCTYPE html>" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
                "the first line");
        skip_blanks();
        Element root = element();
        skip_blanks();
        require(text_.empty(), "nothing after the root");
        return root;
    }

private:
    Element element() {
        require(skip("<"), "an element");
        Element element{.name = name()};
        while (!text_.starts_with('>') && !text_.starts_with("/>")) {
            require(skip_blanks(), "a blank before an attribute");
            attribute(element);
        }
        if (!skip("/>")) {
            require(skip(">"), "the end of a tag");
            contents(element);
        }
        return element;
    }

    void contents(Element& element) {
        while (!skip("</" + element.name + ">")) {
            require(!text_.empty() && !text_.starts_with("</"), "the end of " + element.name);
            if (text_.starts_with('<')) {
                element.children.push_back(this->element());
            } else {
                element.text += characters(is_html_ && element.name == "style" ? "<" : "<&>");
            }
        }
    }

    void attribute(Element& element) {
        const std::string key = name();
        require(!element.attributes.contains(key), "no attribute twice");
        require(skip("=\""), "a quoted value");
        std::string value;
        while (!text_.starts_with('"')) {
            value += characters("<&\"");
        }
        skip("\"");
        element.attributes[key] = value;
    }

    // Text up to one of the characters that end it, or one reference to a character
    std::string characters(std::string_view ends) {
        for (const auto& [reference, character] :
             std::map<std::string, std::string>{{"&amp;", "&"},
                                                {"&lt;", "<"},
                                                {"&gt;", ">"},
                                                {"&quot;", "\""},
                                                {"&#39;", "'"},
                                                {"&#10;", "\n"},
                                                {"&#9;", "\t"}}) {
            if (skip(reference)) {
                return character;
            }
        }
        std::string text(text_.substr(0, text_.find_first_of(ends)));
        require(!text.empty(), "text");
        require(std::ranges::none_of(
                    text, [](unsigned char c) { return c < ' ' && c != '\n' && c != '\t'; }),
                "no control characters");
        text_.remove_prefix(text.size());
        return text;
    }

    std::string name() {
        const auto ends = std::ranges::find_if_not(
            text_, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == ':'; });
        std::string name(text_.begin(), ends);
        require(!name.empty(), "a name");
        text_.remove_prefix(name.size());
        return name;
    }

    bool skip(std::string_view what) {
        const bool is_there = text_.starts_with(what);
        text_.remove_prefix(is_there ? what.size() : 0);
        return is_there;
    }

    bool skip_blanks() {
        const std::size_t blanks = std::min(text_.find_first_not_of(" \n"), text_.size());
        text_.remove_prefix(blanks);
        return blanks > 0;
    }

    void require(bool holds, const std::string& what) const {
        if (!holds) {
            throw std::runtime_error("expected " + what +
                                     " at: " + std::string(text_.substr(0, 60)));
        }
    }

    std::string_view text_;
    bool is_html_;
};

}  // namespace

Element parse_xml(std::string_view document) {
    return Parser(document, false).document();
}

Element parse_html(std::string_view document) {
    return Parser(document, true).document();
}

void visit(const Element& element, const std::function<void(const Element&)>& call) {
    call(element);
    for (const Element& child : element.children) {
        visit(child, call);
    }
}

std::string text_of(const Element& element) {
    std::string text;
    visit(element, [&text](const Element& one) { text += one.text + '\n'; });
    return text;
}

std::vector<const Element*> find_all(const Element& element, const std::string& name) {
    std::vector<const Element*> found;
    visit(element, [&](const Element& one) {
        if (one.name == name) {
            found.push_back(&one);
        }
    });
    return found;
}

}  // namespace markup
