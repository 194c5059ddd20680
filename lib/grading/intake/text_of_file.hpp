#pragma once

#include <string>

namespace nn::grading {

/// The text of a file as the compiler is given it: without the mark that some editors write before
/// it, and with lines that end in LF.
/// \errors{Refused: it is not UTF-8\, or holds a NUL byte}
std::string text_of_file(std::string bytes, const std::string& shown);

}  // namespace nn::grading
