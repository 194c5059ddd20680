#pragma once

#include <string>
#include <vector>

#include "grading/intake/source.hpp"

namespace nn::grading {

/// The files of a submission that belong to no exercise and that a teacher may want to know of,
/// printable, at most 50: first whatever may be C++ under a wrong name, then what stands near the top
/// or where exercises stand. What the students' edition holds from the start is left out.
std::vector<std::string> ignored_of(const std::vector<Item>& items,
                                    const std::vector<std::string>& exercises);

}  // namespace nn::grading
