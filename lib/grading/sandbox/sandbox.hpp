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

/// Grading: submissions that nobody trusts, judged by a checker that never holds their code.
namespace nn::grading {

/// What sandboxes are made of.
struct SandboxParts {
    std::filesystem::path stage;     ///< the copy of the kit
    std::filesystem::path launcher;  ///< the program that runs first in it
    std::string compiler;            ///< a path below /usr
    std::optional<uid_t> user;       ///< whom they run as, where we are root
};

/// Runs the compiler's tools, and programs that they built, each time in a new sandbox: namespaces of
/// its own (bubblewrap), a filter of system calls (seccomp), and limits. A tool sees the compiler and the
/// kit; a program sees itself and the launcher. Neither sees a file of ours, a network, or another
/// process, and what they hand back comes through a pipe.
class Sandbox {
public:
    /// \errors{Failure: the launcher cannot be read}
    explicit Sandbox(SandboxParts parts);

    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] exercise::Tools tools() const;
    [[nodiscard]] exercise::Runner runner() const;

    /// Runs an executable file of these bytes. Without the filter, which only a probe wants, the
    /// kernel alone refuses.
    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] process::Outcome run(const MemoryFile& program,
                                       const std::vector<std::string>& arguments,
                                       bool is_filtered = true,
                                       process::Setting setting = {}) const;

private:
    [[nodiscard]] process::Outcome run_tool(const exercise::ToolRun& tool) const;

    SandboxParts parts_;
    MemoryFile launcher_;
    MemoryFile program_filter_;
    MemoryFile tool_filter_;
    MemoryFile no_filter_;
};

}  // namespace nn::grading
