#pragma once

#include <vector>

#include "app/commands.hpp"

namespace nn::app {

/// \en The commands of those who work on the workbook or teach with it. They need folders that the
/// students' edition does not have, and are left out of it.
/// \zh 供编写练习册或用它教学的人使用的命令。它们所需的文件夹不在学生版中，学生版也就没有这些命令。
/// \both
std::vector<Command> workshop_commands(section::CommandLine& program);

}  // namespace nn::app
