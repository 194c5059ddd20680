#pragma once

#include <string>
#include <vector>

namespace support {

/// Runs what must be refused: it ends with the exit code, says one sentence on stderr, which is
/// returned, and nothing on stdout.
std::string refused(const std::vector<std::string>& command, int exit_code = 2);

}  // namespace support
