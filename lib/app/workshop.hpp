#pragma once

#include <vector>

#include "app/commands.hpp"

namespace nn::app {

/// The commands of those who work on the workbook or teach with it. They need folders that the
/// students' edition does not have, and are left out of it.
std::vector<Command> workshop_commands(CommandLine& program);

}  // namespace nn::app
