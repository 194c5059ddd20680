#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// XML and HTML as a strict reader sees them: a tree, or an exception that says what is not well formed.
namespace markup {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes = {};
    std::vector<Element> children = {};
    std::string text = {};  ///< what stands directly in it
};

Element parse_xml(std::string_view document);

/// The same of HTML that is XML but for its first line and its style sheet.
Element parse_html(std::string_view document);

/// Calls for the element and all within it.
void visit(const Element& element, const std::function<void(const Element&)>& call);

/// All text in it, in order of the elements.
std::string text_of(const Element& element);

/// All elements of that name in it.
std::vector<const Element*> find_all(const Element& element, const std::string& name);

}  // namespace markup
