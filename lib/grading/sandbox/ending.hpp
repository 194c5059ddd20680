#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace nn::grading {

/// What the launcher writes after the answer, once nothing of the sandboxed program lives: so
/// these are always the last bytes, whatever that program wrote.
struct SandboxEnding {
    std::array<char, 8> magic{'n', 'n', ' ', 'e', 'n', 'd', ' ', '1'};
    std::int32_t status = 0;                ///< as waitpid gives it
    std::uint32_t cpu_milliseconds = 0;     ///< its time on the CPU
    std::uint32_t kernel_milliseconds = 0;  ///< how much of that the kernel took
};
static_assert(std::is_trivially_copyable_v<SandboxEnding> && sizeof(SandboxEnding) == 20);

/// The descriptor of a program as it becomes one. It closes then.
inline constexpr int program_descriptor = 4;

/// What stands in a filter of system calls for the number of the process that it will be a process's.
inline constexpr std::uint32_t own_process = 0x6e6e'5eed;

}  // namespace nn::grading
