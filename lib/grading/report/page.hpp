#pragma once

#include <string>
#include <string_view>

#include "language/text.hpp"

namespace nn::grading {

/// \en A whole HTML page around that body. It needs nothing from elsewhere and runs no script; the
/// reader switches languages with two radio buttons, and begins with `first`.
/// \zh 包含该正文的完整 HTML 页面：不引用外部资源，不含脚本；读者用两个单选按钮切换语言，起初显示 `first`。
/// \both
std::string html_page(const Text& title, std::string_view body, Language first);

/// \en The note of a page whose programs ran without a sandbox.
/// \zh 程序未经沙箱运行时页面上的说明。
/// \both
std::string unsandboxed_note();

/// \en A verdict's word and its sentence.
/// \zh 评判结果的代号及其说明。
/// \both
std::string verdict_note(std::string_view verdict);

}  // namespace nn::grading
