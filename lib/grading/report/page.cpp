#include "grading/report/page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/style.hpp"

namespace nn::grading {

std::string html_page(const Text& title, std::string_view body, Language first) {
    const bool is_chinese = first == Language::zh;
    return fmt::format(R"(<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<input type="radio" name="language" id="show-en"{en}><label for="show-en" lang="en">English</label>
<input type="radio" name="language" id="show-zh"{zh}><label for="show-zh" lang="zh-CN">中文</label>
<div class="page">
{body}</div>
</main>
</body>
</html>
)",
                       fmt::arg("lang", is_chinese ? "zh-CN" : "en"),
                       fmt::arg("title", escaped(title.in(first, " · "))),
                       fmt::arg("style", style()), fmt::arg("en", is_chinese ? "" : " checked"),
                       fmt::arg("zh", is_chinese ? " checked" : ""), fmt::arg("body", body));
}

std::string sandbox_note(std::span<const Record> records) {
    if (!std::ranges::all_of(records, &Record::is_sandboxed)) {
        return "<div class=\"note bad\"><strong>NOT SANDBOXED</strong> " +
               said({"The programs ran without a sandbox: what they did was not confined, and "
                     "these results hold only where every submission is trusted.",
                     "程序没有在沙箱中运行，其行为不受限制；只有在信任每份提交时，这些结果才可"
                     "靠。"}) +
               "</div>\n";
    }
    const bool has_namespaces = std::ranges::all_of(
        records, [](const Record& record) { return record.jail == Jail::bubblewrap; });
    return has_namespaces ? ""
                          : "<p class=\"quiet\">" +
                                said({"The sandbox was Landlock's, without namespaces.",
                                      "沙箱用的是 Landlock，没有命名空间。"}) +
                                "</p>\n";
}

std::string ignored_item(std::string_view path) {
    const std::string item = "<code>" + named(path) + "</code>";
    return path.ends_with('/')
               ? item + " " + said({"(too deep, not looked into)", "（太深，未查看）"})
               : item;
}

std::string verdict_note(std::string_view verdict) {
    return fmt::format("<code class=\"verdict\">{}</code> {}", escaped(verdict),
                       said(meaning_of(verdict)));
}

}  // namespace nn::grading
