#include "grading/sandbox/sandbox.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <memory>
#include <sys/wait.h>

#include <fmt/format.h>

#include "call/message.hpp"
#include "grading/built_file.hpp"
#include "grading/sandbox/ending.hpp"
#include "grading/sandbox/filter.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

using process::Limits;
using Words = std::vector<std::string>;

// The compiler is a driver with a few programs of its own; a reader's program is alone
constexpr std::size_t tool_processes = 16;
constexpr std::size_t program_processes = 1;

void append(Words& words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
}

// Namespaces of its own, and a root folder that holds nothing yet.
Words bubblewrap() {
    return {
        "bwrap",         "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
        "--new-session", "--clearenv",    "--hostname",     "sandbox"};
}

// A file that is no one's to write.
Words with_file(const MemoryFile& file, const std::string& path) {
    return {"--perms", "0555", "--ro-bind-data", fmt::format("{}", file.from_start()), path};
}

// The launcher, with what it needs to know.
Words launch(const MemoryFile& filter, const Limits& limits, std::size_t processes,
             const std::string& output) {
    return {"--",
            "/launcher",
            fmt::format("{}", processes),
            fmt::format("{}", limits.memory),
            fmt::format("{}", limits.cpu.count()),
            fmt::format("{}", output == "-" ? 0 : limits.file_size),
            output,
            fmt::format("{}", filter.from_start()),
            "--"};
}

// What bubblewrap and the launcher may take themselves beside what they run.
Limits around(Limits limits) {
    limits.cpu += std::chrono::seconds(10);
    limits.memory = 0;
    limits.file_size = std::size_t{256} << 20U;
    return limits;
}

// Grandchildren whose parent was killed come to us, if we are their nearest reaper.
void reap_orphans() {
    while (waitpid(-1, nullptr, WNOHANG) > 0) {
    }
}

[[noreturn]] void fail(const process::Outcome& outcome) {
    const std::string said = outcome.printed.substr(0, outcome.printed.find('\n'));
    throw Failure(say("the sandbox failed ({})", "沙箱运行失败（{}）", said));
}

// Replaces how bubblewrap ended by how the program in it did.
process::Outcome without_ending(process::Outcome outcome, const Limits& limits) {
    if (outcome.end == process::Outcome::End::out_of_time ||
        outcome.end == process::Outcome::End::too_long) {
        outcome.answer.clear();
        return outcome;
    }
    SandboxEnding ending;
    const auto magic = ending.magic;
    if (outcome.answer.size() < sizeof(ending)) {
        fail(outcome);
    }
    const std::size_t start = outcome.answer.size() - sizeof(ending);
    std::memcpy(&ending, outcome.answer.data() + start, sizeof(ending));
    if (ending.magic != magic || outcome.end != process::Outcome::End::exited ||
        outcome.code != 0) {
        fail(outcome);
    }
    outcome.answer.resize(start);
    outcome.take_status(ending.status,
                        std::chrono::milliseconds(ending.cpu_milliseconds) >= limits.cpu);
    return outcome;
}

process::Outcome run_in(const SandboxParts& parts, const Words& command, const Limits& limits,
                        process::Setting setting) {
    setting.folder = "/";
    setting.user = parts.user;
    process::Outcome outcome = process::capture(command, around(limits), setting);
    reap_orphans();
    return without_ending(std::move(outcome), limits);
}

}  // namespace

Sandbox::Sandbox(SandboxParts parts)
    : parts_(std::move(parts)),
      launcher_(read_built(parts_.launcher)),
      program_filter_(program_filter()),
      tool_filter_(tool_filter()),
      no_filter_(no_filter()) {}

process::Outcome Sandbox::run(const MemoryFile& program, const Words& arguments, bool is_filtered,
                              process::Setting setting) const {
    const MemoryFile& filter = is_filtered ? program_filter_ : no_filter_;
    const Limits& limits = exercise::call_limits;
    Words command = bubblewrap();
    append(command, with_file(launcher_, "/launcher"));
    append(command, with_file(program, "/program"));
    append(command, {"--remount-ro", "/", "--chdir", "/"});
    append(command, launch(filter, limits, program_processes, "-"));
    command.emplace_back("/program");
    append(command, arguments);
    setting.descriptors = {launcher_.from_start(), program.from_start(), filter.from_start()};
    return run_in(parts_, command, limits, std::move(setting));
}

process::Outcome Sandbox::run_tool(const exercise::ToolRun& tool) const {
    const MemoryFile input(tool.input);
    const Limits& limits = exercise::tool_limits;
    Words command = bubblewrap();
    for (const char* folder : {"/usr/bin", "/usr/lib", "/usr/include", "/usr/libexec"}) {
        append(command, {"--ro-bind-try", folder, folder});
    }
    append(command, {"--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink",
                     "usr/lib64", "/lib64", "--ro-bind-try", "/usr/lib64", "/usr/lib64",
                     "--dev-bind", "/dev/null", "/dev/null"});
    append(command, {"--setenv", "PATH", "/usr/bin", "--setenv", "LC_ALL", "C.UTF-8"});
    append(command, {"--ro-bind", parts_.stage, "/kit"});
    append(command, {"--size", "268435456", "--tmpfs", "/work"});
    append(command, {"--size", "268435456", "--tmpfs", "/tmp"});
    append(command, {"--perms", "0444", "--file", fmt::format("{}", input.from_start()),
                     "/work/" + tool.input_name});
    append(command, with_file(launcher_, "/launcher"));
    append(command, {"--remount-ro", "/", "--chdir", "/work"});
    append(command, launch(tool_filter_, limits, tool_processes,
                           tool.output_name.empty() ? "/dev/null" : tool.output_name));
    append(command, tool.command);
    return run_in(
        parts_, command, limits,
        {.descriptors = {launcher_.from_start(), input.from_start(), tool_filter_.from_start()}});
}

exercise::Tools Sandbox::tools() const {
    return {.kit = "/kit",
            .compiler = parts_.compiler,
            .run = [this](const exercise::ToolRun& tool) { return run_tool(tool); }};
}

exercise::Runner Sandbox::runner() const {
    return [this](const exercise::Program& program) -> exercise::Caller {
        const auto file = std::make_shared<MemoryFile>(program.bytes);
        return [this, file](const call::Call& call) {
            return run(*file, {}, true,
                       {.input = call::to_message(call), .then = call::edits_of(call)});
        };
    };
}

}  // namespace nn::grading
