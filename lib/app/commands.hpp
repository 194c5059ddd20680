#pragma once

#include <functional>

#include "section/command_line.hpp"

namespace nn::app {

/// \en A command of the program: its part of the command line, and what it does once that is
/// parsed. `act` returns the exit code.
/// \zh 程序的一个命令：它在命令行中的定义，以及解析之后要做的事。`act` 返回退出码。
/// \both
struct Command {
    section::CommandLine line;
    std::function<int()> act;
};

/// \en Each adds its command to the program's command line.
/// \zh 各函数把自己的命令加入程序的命令行。
/// \both
Command add_run(section::CommandLine& program);
Command add_sample(section::CommandLine& program);
Command add_verify(section::CommandLine& program);
Command add_list(section::CommandLine& program);
Command add_check(section::CommandLine& program);
Command add_watch(section::CommandLine& program);
Command add_hint(section::CommandLine& program);
Command add_reset(section::CommandLine& program);

}  // namespace nn::app
