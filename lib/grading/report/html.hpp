#pragma once

#include <string>
#include <string_view>

#include "language/text.hpp"

/// \en Text as HTML and XML. Nothing that is escaped can be markup.
/// \zh 写入 HTML 与 XML 的文字；转义之后不可能成为标记。
/// \both
namespace nn::grading {

/// \en The text for the contents or a quoted attribute of an element, in HTML and in XML 1.0; what
/// cannot be shown becomes U+FFFD, as `printable` has it.
/// \zh 用作元素内容或带引号的属性值，HTML 与 XML 1.0 皆可；无法展示的字符换成 U+FFFD，同 `printable`。
/// \both
std::string escaped(std::string_view text);

/// \en The text for an attribute that keeps its line ends.
/// \zh 用作保留换行的属性值。
/// \both
std::string escaped_attribute(std::string_view text);

/// \en A file name as part of a relative link.
/// \zh 用作相对链接一部分的文件名。
/// \both
std::string in_link(std::string_view file_name);

/// \en Both languages, each in an element of its own that names it. The page shows one of them.
/// \zh 两种语言各在自己的元素中，并标明语言；页面显示其中一种。
/// \both
std::string said(const Text& text, std::string_view element = "span");

/// \en A name that somebody chose, whose direction of writing is its own affair.
/// \zh 他人所取的名称，书写方向不影响周围的文字。
/// \both
std::string named(std::string_view name);

}  // namespace nn::grading
