#pragma once

#include <set>
#include <string>
#include <vector>

#include "grading/intake/source.hpp"

namespace nn::grading {

/// What a submission holds that belongs to no exercise and that a teacher may want to know of,
/// printable, at most 50: first the folders that are too deep to be looked into, with a `/` behind them,
/// then whatever may be C++ under a wrong name, then what stands near the top or where exercises stand.
/// What the students' edition holds from the start is left out, and so are the `taken` paths.
std::vector<std::string> ignored_of(const std::vector<Item>& items,
                                    const std::vector<std::string>& exercises,
                                    const std::set<std::string>& taken);

}  // namespace nn::grading
