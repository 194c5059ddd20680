#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace nn::grading {

/// What the launcher writes after the answer, once nothing of the sandboxed program lives: so
/// these are always the last bytes, whatever that program wrote.
struct SandboxEnding {
    std::array<char, 8> magic{'n', 'n', ' ', 'e', 'n', 'd', ' ', '1'};
    std::int32_t status = 0;             ///< as waitpid gives it
    std::uint32_t cpu_milliseconds = 0;  ///< its time on the CPU
};
static_assert(std::is_trivially_copyable_v<SandboxEnding> && sizeof(SandboxEnding) == 16);

}  // namespace nn::grading
