#include "grading/report/html.hpp"

#include <fmt/format.h>

#include "language/readable.hpp"

namespace nn::grading {

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

Markup said(const Text& text, Literal name) {
    return element(name, {{"lang", "en"}}, text.en()) +
           element(name, {{"lang", "zh-CN"}}, text.zh());
}

Markup quiet_code(const Markup& name) {
    return element("code.quiet", name);
}

Markup named(std::string_view name) {
    return element("bdi", one_line(name));
}

}  // namespace nn::grading
