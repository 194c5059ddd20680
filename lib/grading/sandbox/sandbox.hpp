#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "exercise/check.hpp"
#include "exercise/tools.hpp"
#include "grading/sandbox/memory_file.hpp"

/// \en Grading: submissions that nobody trusts, judged by a checker that never holds their code.
/// \zh 评分：评判不受信任的提交；评判程序从不装载其中的代码。
/// \both
namespace nn::grading {

/// \en What sandboxes are made of.
/// \zh 构成沙箱的要素。
/// \both
struct SandboxParts {
    std::filesystem::path stage;  ///< \tr{the copy of the kit,配件的副本}
    std::filesystem::path launcher;  ///< \tr{the program that runs first in it,其中最先运行的程序}
    std::string compiler;            ///< \tr{a path below /usr,位于 /usr 之下的路径}
    std::optional<uid_t>
        user;  ///< \tr{whom they run as\, where we are root,我们是 root 时，沙箱以谁的身份运行}
};

/// \en Runs the compiler's tools, and programs that they built, each time in a new sandbox: namespaces of
/// its own (bubblewrap), a filter of system calls (seccomp), and limits. A tool sees the compiler and the
/// kit; a program sees itself and the launcher. Neither sees a file of ours, a network, or another
/// process, and what they hand back comes through a pipe.
/// \zh 每次都在新的沙箱里运行编译工具，或运行编译出的程序：独立的命名空间（bubblewrap）、系统调用过滤器
/// （seccomp）与资源限制。工具只看得到编译器与配件，程序只看得到它自己与启动器。它们都看不到我们的文件、
/// 网络或别的进程，交回的内容只经过管道。
/// \both
class Sandbox {
public:
    /// \errors{Failure: the launcher cannot be read}
    explicit Sandbox(SandboxParts parts);

    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] exercise::Tools tools() const;
    [[nodiscard]] exercise::Runner runner() const;

    /// \en Runs an executable file of these bytes. Without the filter, which only a probe wants, the
    /// kernel alone refuses.
    /// \zh 运行内容为这些字节的可执行文件。不用过滤器时（只有探测程序才需要），一切全凭内核拒绝。
    /// \both
    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] process::Outcome run(const MemoryFile& program,
                                       const std::vector<std::string>& arguments,
                                       bool is_filtered = true) const;

private:
    [[nodiscard]] process::Outcome run_tool(const exercise::ToolRun& tool) const;

    SandboxParts parts_;
    MemoryFile launcher_;
    MemoryFile program_filter_;
    MemoryFile tool_filter_;
    MemoryFile no_filter_;
};

}  // namespace nn::grading
