#pragma once

#include <string>
#include <vector>

namespace nn::process {

/// Runs a program, found on PATH, to its end; it shares our input and output.
/// Returns its exit code, or 128 + the signal that ended it.
/// \errors{Failure: it cannot be started}
int run(const std::vector<std::string>& command);

/// The same, but what it says is shown only where it fails: on standard error.
/// \errors{Failure: it cannot be started}
int run_quietly(const std::vector<std::string>& command);

/// Becomes a program: signals, input and output are its own from then on.
/// \errors{Failure: it cannot be started}
[[noreturn]] void become(const std::vector<std::string>& command);

}  // namespace nn::process
