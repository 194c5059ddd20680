#pragma once

#include <string>
#include <string_view>

namespace nn::grading {

/// \en A name of any bytes as UTF-8 that does nothing to JSON, XML or a terminal. Bytes that are no
/// UTF-8, control characters and characters that turn the direction of writing become `\xNN`, and a
/// backslash becomes two: different names stay different.
/// \zh 把任意字节的名称写成对 JSON、XML 和终端都无害的 UTF-8。不是 UTF-8 的字节、控制字符以及改变书写方向的字符写成
/// `\xNN`，反斜杠写成两个，因此不同的名称仍然不同。
/// \both
std::string printable(std::string_view name);

/// \en A file name for the reports of a submission, without an extension: at most 120 bytes, and another
/// one for each submission, also where a file system takes capitals and small letters for the same.
/// Small ASCII letters, digits, `.`, `_`, `-` and Chinese characters stay as they are; a name with
/// anything else ends in `-` and 16 digits of its SHA-256.
/// \zh 一份提交的报告所用的文件名，不含扩展名：不超过 120 字节，每份提交各不相同，在不区分大小写的文件系统上也是如此。
/// 小写 ASCII 字母、数字、`.`、`_`、`-` 和汉字保持原样；含有其他字符的名称以 `-` 和其 SHA-256 的 16 位数字结尾。
/// \both
std::string file_name_of(const std::string& submission_name);

}  // namespace nn::grading
