#pragma once

#include <functional>

#include "section/text.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace nn::app {

/// \en A command of the program: its part of the command line, and what it does once that is
/// parsed. `act` returns the exit code.
/// \zh 程序的一个命令：它在命令行中的定义，以及解析之后要做的事。`act` 返回退出码。
/// \both
struct Command {
    CLI::App* command_line;
    std::function<int()> act;
};

/// \en Each adds its command to `app`, with help in that language.
/// \zh 各函数把自己的命令加入 `app`，帮助文字采用该语言。
/// \both
Command add_run(CLI::App& app, section::Language language);
Command add_test(CLI::App& app, section::Language language);
Command add_docs(CLI::App& app, section::Language language);

}  // namespace nn::app
