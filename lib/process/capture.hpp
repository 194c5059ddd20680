#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace nn::process {

/// What a program may use up before it is stopped.
struct Limits {
    std::chrono::seconds cpu{2};  ///< time on the CPU
    // Far away: for who waits for ever, not for who computes beside many others
    std::chrono::milliseconds wall{60'000};  ///< time on the clock
    std::size_t memory{1U << 30U};           ///< bytes of address space; 0 is no limit
    std::size_t file_size{64U << 20U};       ///< bytes of a file that it writes
    std::size_t printed{16U << 10U};         ///< bytes of what it prints that are kept
};

/// Where and as whom a program runs.
struct Setting {
    std::filesystem::path folder = {};  ///< its current folder; empty is ours
    std::optional<uid_t> user = {};     ///< the user and group that it becomes
    std::vector<int> descriptors =
        {};  ///< those of ours that it has too, by the same numbers, which are above 3
    std::string input = {};  ///< what it reads from its standard input
    /// More of that, which is sent once it has answered as many bytes as the first eight bytes of its
    /// answer say.
    std::string then = {};
};

/// How a program ended, and what it said.
struct Outcome {
    /// Which way it ended.
    enum class End {
        exited,       ///< by itself; `code` is its exit code
        killed,       ///< by the signal `code`
        out_of_cpu,   ///< it computed longer than it may
        out_of_time,  ///< it took longer than it may, computing or not
        too_long,     ///< its answer is longer than it may be
    };
    End end = End::exited;
    int code = 0;
    std::string printed = {};  ///< the first bytes of its standard output and standard error
    std::string answer = {};   ///< all that it wrote to descriptor 3
    /// Its time on the CPU; of who was out of time, that of all that it started, and the time that they waited
    /// for a CPU.
    std::chrono::milliseconds cpu{0};
    std::chrono::milliseconds in_kernel{
        0};  ///< how much of that the kernel took, to find it memory, say

    /// Takes over how a process ended, as a status of waitpid says it, after so long on the CPU of
    /// the time that it had.
    void take_status(int status, std::chrono::milliseconds used, std::chrono::milliseconds most);
};

/// The most bytes that an answer may have; a program is stopped when its answer grows longer.
inline constexpr std::size_t most_answered = std::size_t{16} << 20U;

/// The descriptor that a program writes its answer to.
inline constexpr int answer_descriptor = 3;

/// Runs a program within limits. Its process group is stopped with it; what leaves that by setsid goes on,
/// but for in a sandbox. Of our descriptors it has none but those of the setting.
/// \errors{Failure: it cannot be started}
Outcome capture(const std::vector<std::string>& command, const Limits& limits,
                const Setting& setting = {});

}  // namespace nn::process
