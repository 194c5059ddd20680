#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace nn::grading {

/// \en What the launcher writes after the answer, once nothing of the sandboxed program lives: so
/// these are always the last bytes, whatever that program wrote.
/// \zh 启动器在答案之后写下的内容。此时被隔离的程序已全部结束，所以无论它写过什么，最后的字节总是这些。
/// \both
struct SandboxEnding {
    std::array<char, 8> magic{'n', 'n', ' ', 'e', 'n', 'd', ' ', '1'};
    std::int32_t status = 0;             ///< \tr{as waitpid gives it,与 waitpid 所给的相同}
    std::uint32_t cpu_milliseconds = 0;  ///< \tr{its time on the CPU,占用 CPU 的时间}
};
static_assert(std::is_trivially_copyable_v<SandboxEnding> && sizeof(SandboxEnding) == 16);

}  // namespace nn::grading
