#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "exercise/check.hpp"
#include "exercise/tools.hpp"
#include "grading/jail.hpp"
#include "grading/sandbox/memory_file.hpp"
#include "grading/sandbox/stage.hpp"

/// Grading: submissions that nobody trusts, judged by a checker that never holds their code.
namespace nn::grading {

/// One run of a program, which is an executable file.
struct ProgramRun {
    std::vector<std::string> arguments = {};
    bool is_filtered = true;  ///< without, which only a probe wants, the kernel alone refuses
    process::Setting setting = {};
    process::Limits limits = exercise::call_limits;
};

/// What sandboxes are made of.
struct SandboxParts {
    Jail jail = Jail::bubblewrap;
    const Stage* stage;
    std::filesystem::path programs;  ///< the folder of the launcher and the jailer
    std::string compiler;            ///< a path below /usr
    std::optional<uid_t> user;       ///< whom they run as, where we are root
};

/// Runs the compiler's tools, and programs that they built, each time in a new sandbox: a filter of system
/// calls (seccomp), limits, and namespaces of its own (bubblewrap), or what a kernel that makes none has
/// instead (Landlock, a user of its own, an empty root). A tool reads the compiler and the kit; a program reads
/// no file. Neither has a network, or another process, and what they hand back comes through a pipe.
class Sandbox {
public:
    /// \errors{Failure: the launcher cannot be read}
    explicit Sandbox(SandboxParts parts);

    [[nodiscard]] Jail jail() const { return parts_.jail; }

    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] exercise::Tools tools() const;
    [[nodiscard]] exercise::Runner runner() const;

    /// Runs an executable file of these bytes.
    /// \errors{Failure: the sandbox itself failed}
    [[nodiscard]] process::Outcome run(const MemoryFile& file, ProgramRun how) const;

private:
    [[nodiscard]] process::Outcome run_tool(const exercise::ToolRun& tool) const;
    [[nodiscard]] process::Outcome run_tool_in_namespaces(const exercise::ToolRun& tool) const;
    [[nodiscard]] process::Outcome run_tool_in_folder(const exercise::ToolRun& tool) const;

    SandboxParts parts_;
    MemoryFile launcher_;
    MemoryFile program_filter_;
    MemoryFile tool_filter_;
    MemoryFile no_filter_;
};

}  // namespace nn::grading
