#pragma once

#include <string>

namespace nn::grading {

/// \en The text of a file as the compiler is given it: without the mark that some editors write before
/// it, and with lines that end in LF.
/// \zh 交给编译器的文件文本：去掉某些编辑器写在开头的标记（BOM），各行以 LF 结尾。
/// \both
/// \errors{Refused: it is not UTF-8\, or holds a NUL byte}
std::string text_of_file(std::string bytes, const std::string& shown);

}  // namespace nn::grading
