#pragma once

#include "app/commands.hpp"

namespace nn::app {

/// \en Each adds its command to the program's command line.
/// \zh 各函数把自己的命令加入程序的命令行。
/// \both
Command add_test(section::CommandLine& program);
Command add_docs(section::CommandLine& program);
Command add_bench(section::CommandLine& program);
Command add_setup(section::CommandLine& program);
Command add_release(section::CommandLine& program);
Command add_grade(section::CommandLine& program);

}  // namespace nn::app
