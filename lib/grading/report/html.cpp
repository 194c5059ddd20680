#include "grading/report/html.hpp"

#include <fmt/format.h>

#include "language/markup.hpp"
#include "language/readable.hpp"

namespace nn::grading {

std::string escaped(std::string_view text) {
    return nn::escaped(readable(text));
}

std::string escaped_attribute(std::string_view text) {
    std::string value;
    for (const char c : escaped(text)) {
        value += c == '\n' ? "&#10;" : c == '\t' ? "&#9;" : std::string(1, c);
    }
    return value;
}

std::string in_link(std::string_view file_name) {
    std::string link;
    for (const char c : file_name) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        link +=
            is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return link;
}

std::string said(const Text& text, std::string_view element) {
    return fmt::format(R"(<{0} lang="en">{1}</{0}><{0} lang="zh-CN">{2}</{0}>)", element,
                       escaped(text.en()), escaped(text.zh()));
}

std::string named(std::string_view name) {
    return "<bdi>" + escaped(one_line(name)) + "</bdi>";
}

}  // namespace nn::grading
