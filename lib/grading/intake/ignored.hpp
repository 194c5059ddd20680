#pragma once

#include <string>
#include <vector>

#include "grading/intake/source.hpp"

namespace nn::grading {

/// \en The files of a submission that belong to no exercise and that a teacher may want to know of,
/// printable, at most 50: first whatever may be C++ under a wrong name, then what stands near the top
/// or where exercises stand. What the students' edition holds from the start is left out.
/// \zh 提交中不属于任何练习、而教师可能想了解的文件，可以直接显示，最多 50 个：先是可能写错了名称的 C++ 文件，
/// 再是靠近顶层或位于练习所在之处的文件。学生版原有的文件不列出。
/// \both
std::vector<std::string> ignored_of(const std::vector<Item>& items,
                                    const std::vector<std::string>& exercises);

}  // namespace nn::grading
