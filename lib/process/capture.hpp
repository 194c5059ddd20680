#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace nn::process {

/// \en What a program may use up before it is stopped.
/// \zh 程序在被终止之前可以用掉多少资源。
/// \both
struct Limits {
    std::chrono::seconds cpu{2};    ///< \tr{time on the CPU,占用 CPU 的时间}
    std::chrono::seconds wall{10};  ///< \tr{time on the clock,实际经过的时间}
    std::size_t memory{
        1U << 30U};  ///< \tr{bytes of address space; 0 is no limit,地址空间的字节数；0 表示不限}
    std::size_t file_size{64U << 20U};  ///< \tr{bytes of a file that it writes,它所写文件的字节数}
    std::size_t printed{
        16U << 10U};  ///< \tr{bytes of what it prints that are kept,所打印内容保留的字节数}
};

/// \en Where and as whom a program runs.
/// \zh 程序在哪里、以谁的身份运行。
/// \both
struct Setting {
    std::filesystem::path folder =
        {};  ///< \tr{its current folder; empty is ours,当前目录；空表示与我们相同}
    std::optional<uid_t> user = {};  ///< \tr{the user and group that it becomes,它所变成的用户与组}
    std::vector<int> descriptors =
        {};  ///< \tr{those of ours that it has too\, by the same numbers\, which are above 3,我们交给它的描述符，编号不变且大于 3}
};

/// \en How a program ended, and what it said.
/// \zh 程序如何结束，以及它说了什么。
/// \both
struct Outcome {
    /// \en Which way it ended.
    /// \zh 以哪种方式结束。
    /// \both
    enum class End {
        exited,      ///< \tr{by itself; `code` is its exit code,自行退出，`code` 为退出码}
        killed,      ///< \tr{by the signal `code`,被信号 `code` 终止}
        out_of_cpu,  ///< \tr{it computed longer than it may,计算时间超过了限制}
        out_of_time,  ///< \tr{it took longer than it may\, computing or not,所用时间超过了限制，无论是否在计算}
        too_long,     ///< \tr{its answer is longer than it may be,答案超过了长度限制}
    };
    End end = End::exited;
    int code = 0;
    std::string printed =
        {};  ///< \tr{the first bytes of its standard output and standard error,标准输出与标准错误的开头部分}
    std::string answer = {};  ///< \tr{all that it wrote to descriptor 3,它写到描述符 3 的全部内容}

    /// \en Takes over how a process ended, as a status of waitpid says it. `took_all_cpu` says whether
    /// it had used up its time on the CPU.
    /// \zh 按 waitpid 所给的状态记下进程如何结束。`took_all_cpu` 表示它是否已用尽 CPU 时间。
    /// \both
    void take_status(int status, bool took_all_cpu);
};

/// \en The most bytes that an answer may have; a program is stopped when its answer grows longer.
/// \zh 答案的长度上限；答案超过上限时程序会被终止。
/// \both
inline constexpr std::size_t most_answered = std::size_t{64} << 20U;

/// \en The descriptor that a program writes its answer to.
/// \zh 程序把答案写到这个描述符。
/// \both
inline constexpr int answer_descriptor = 3;

/// \en Runs a program within limits, without input. Whatever it has started is stopped with it. Of our
/// descriptors it has none but those of the setting.
/// \zh 在限制之内运行一个程序，不给它任何输入。它所启动的一切都随它一同结束。除 setting 中列出的以外，它得不到我们的任何描述符。
/// \both
/// \errors{Failure: it cannot be started}
Outcome capture(const std::vector<std::string>& command, const Limits& limits,
                const Setting& setting = {});

}  // namespace nn::process
