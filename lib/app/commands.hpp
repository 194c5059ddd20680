#pragma once

#include <functional>

#include "command_line/command_line.hpp"

namespace nn::app {

/// A command of the program: its part of the command line, and what it does once that is
/// parsed. `act` returns the exit code.
struct Command {
    CommandLine line;
    std::function<int()> act;
};

/// Each adds its command to the program's command line.
Command add_sample(CommandLine& program);
Command add_verify(CommandLine& program);
Command add_list(CommandLine& program);
Command add_check(CommandLine& program);
Command add_watch(CommandLine& program);
Command add_hint(CommandLine& program);
Command add_reset(CommandLine& program);

}  // namespace nn::app
