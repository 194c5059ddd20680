#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"

namespace nn::grading {

/// A sentence that a student's program may have had a say in, fit for a record and its pages: one line, no
/// longer than anybody reads, and without long numbers, which could be seeds that it prints back.
Text shown(const Text& text);

/// The same of a list of names: the first of them, and how many more there are.
std::vector<std::string> shown(const std::vector<std::string>& names);

}  // namespace nn::grading
