#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/compile.hpp"
#include "exercise/exercise.hpp"
#include "exercise/files.hpp"
#include "exercise/result.hpp"

namespace nn::exercise {

/// What one call may take, wherever it is judged; and its wall limit is what all calls of an exercise may
/// wait together.
extern const process::Limits call_limits;

/// Judges every task of a program; none keeps another from being judged.
Result judge(const Exercise& exercise, const Caller& caller, std::uint64_t secret);

/// Makes calls, in a process each, of a program that was built.
using Runner = std::function<Caller(const Program&)>;

/// Makes the calls of one program by `call`, which keeps to the limits that it is given. So long as one may
/// wait all may wait together: who sleeps a little each time holds nobody up for longer.
/// \errors{Failure: a call waited for this machine's processors, and for nothing of its own}
Caller patiently(std::function<process::Outcome(const call::Call&, const process::Limits&)> call,
                 const process::Limits& limits = call_limits);

/// Builds a text as the answer to an exercise, and judges it. Where and how it is built and run is
/// the tools' and the runner's matter: `check` and `grade` differ in nothing else.
Result check_source(const Exercise& exercise, const Kit& kit, const Tools& tools,
                    const Runner& runner, const std::string& name, std::string_view source,
                    std::uint64_t secret);

/// Runs programs as they are, within the limits of a check, from files in this folder.
Runner local_runner(const std::filesystem::path& folder,
                    const process::Limits& limits = call_limits);

/// Builds a file as the answer to an exercise, and judges it.
/// \errors{UsageError: the file cannot be read; Failure: there is no compiler}
Result check_file(const Exercise& exercise, const Kit& kit, const std::filesystem::path& source,
                  std::uint64_t secret);

/// Judges the reader's own file; the stub is told from an attempt, and not judged.
/// \errors{as check_file}
Result check(const Exercise& exercise, const Kit& kit, std::uint64_t secret);

}  // namespace nn::exercise
