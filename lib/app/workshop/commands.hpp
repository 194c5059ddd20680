#pragma once

#include "app/commands.hpp"

namespace nn::app {

/// Each adds its command to the program's command line.
Command add_test(CommandLine& program);
Command add_docs(CommandLine& program);
Command add_release(CommandLine& program);

}  // namespace nn::app
