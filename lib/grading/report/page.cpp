#include "grading/report/page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/style.hpp"
#include "language/readable.hpp"

namespace nn::grading {
namespace {

const char* tag_of(Language language) {
    return language == Language::zh ? "zh-CN" : "en";
}

Markup meta(Literal key, const std::string& name, const std::string& content) {
    return empty_element("meta", {{key, name}, {"content", content}}) + "\n";
}

// The button that shows a language; the page begins with the one whose button is pressed.
Markup button(Language language, Language first) {
    const bool is_chinese = language == Language::zh;
    const std::string id = std::string("show-") + name_of(language);
    Attributes radio{{"type", "radio"}, {"name", "language"}, {"id", id}};
    if (is_chinese == (first == Language::zh)) {
        radio.push_back({"checked", ""});
    }
    return empty_element("input", radio) +
           element("label", {{"for", id}, {"lang", tag_of(language)}},
                   is_chinese ? "中文" : "English") +
           "\n";
}

}  // namespace

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

std::string html_page(const Text& title, const Markup& body, Language first) {
    const Markup head = empty_element("meta", {{"charset", "utf-8"}}) + "\n" +
                        meta("http-equiv", "Content-Security-Policy",
                             "default-src 'none'; style-src 'unsafe-inline'") +
                        meta("name", "viewport", "width=device-width, initial-scale=1") +
                        meta("name", "color-scheme", "light dark") +
                        meta("name", "referrer", "no-referrer") +
                        element("title", title.in(first, " · ")) + "\n" +
                        element("style", Markup::verbatim(style)) + "\n";
    const Markup page = button(Language::en, first) + button(Language::zh, first) +
                        element("div.page", "\n" + body);
    return (Markup::verbatim("<!DOCTYPE html>\n") +
            element("html", {{"lang", tag_of(first)}},
                    "\n" + element("head", "\n" + head) + "\n" +
                        element("body", element("main", "\n" + page)) + "\n") +
            "\n")
        .characters();
}

Markup list(const Text& title, const Text& about, const Markup& items,
            const Attributes& attributes) {
    return items.empty() ? ""
                         : said(title, "h2") + said(about, "p") + element("ul", attributes, items);
}

Markup sandbox_note(std::span<const Record> records) {
    if (!std::ranges::all_of(records, &Record::is_sandboxed)) {
        return element(
            "div.note.bad",
            element("strong", "NOT SANDBOXED") + " " +
                said({"The programs ran without a sandbox: what they did was not confined, and "
                      "these results hold only where every submission is trusted.",
                      "程序没有在沙箱中运行，其行为不受限制；只有在信任每份提交时，这些结果才可"
                      "靠。"}));
    }
    const bool has_namespaces = std::ranges::all_of(
        records, [](const Record& record) { return record.jail == Jail::bubblewrap; });
    return has_namespaces
               ? ""
               : element("p.quiet", said({"The sandbox was Landlock's, without namespaces.",
                                          "沙箱用的是 Landlock，没有命名空间。"}));
}

Markup ignored_item(std::string_view path) {
    const Markup item = element("code", named(path));
    return path.ends_with('/')
               ? item + " " + said({"(too deep, not looked into)", "（太深，未查看）"})
               : item;
}

Markup verdict_note(const Verdict& verdict) {
    return element("code.verdict", to_string(verdict)) + " " + said(meaning_of(verdict));
}

}  // namespace nn::grading
