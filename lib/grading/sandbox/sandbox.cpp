#include "grading/sandbox/sandbox.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <memory>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "call/message.hpp"
#include "exercise/scratch.hpp"
#include "grading/built_file.hpp"
#include "grading/sandbox/ending.hpp"
#include "grading/sandbox/filter.hpp"
#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "process/children.hpp"

namespace nn::grading {
namespace {

using process::Descriptor;
using process::Limits;
using Words = std::vector<std::string>;

// The compiler is a driver with a few programs of its own; a reader's program is alone
constexpr std::size_t tool_processes = 16;
constexpr std::size_t program_processes = 1;

constexpr std::array folders_of_compiler{"/usr/bin", "/usr/lib", "/usr/include", "/usr/libexec",
                                         "/usr/lib64"};

void append(Words& words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
}

// Namespaces of its own, and a root folder that holds nothing yet.
Words bubblewrap() {
    return {
        "bwrap",         "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
        "--new-session", "--clearenv",    "--hostname",     "sandbox"};
}

// A descriptor as a word of a command.
Words word(const Descriptor& file) {
    return {fmt::format("@{}", file.number())};
}

// A file that is no one's to write.
Words with_file(const Descriptor& file, const std::string& path) {
    return {"--perms", "0555", "--ro-bind-data", fmt::format("{}", file.number()), path};
}

// Without namespaces: a user of its own, and the rights that it keeps.
Words jailer(const SandboxParts& parts) {
    Words command{parts.programs / "jailer"};
    if (parts.user) {
        append(command, {"--user", fmt::format("{}", *parts.user)});
    }
    return command;
}

// What the launcher needs to know. Processes are counted by user: only of a user of its own are they the
// sandbox's.
Words launch(const SandboxParts& parts, const Descriptor& filter, const Limits& limits,
             std::size_t processes, const std::string& output) {
    const bool has_namespaces = parts.jail == Jail::bubblewrap;
    return {fmt::format("{}", has_namespaces || parts.user ? processes : 0),
            fmt::format("{}", limits.memory),
            fmt::format("{}", limits.cpu.count()),
            fmt::format("{}", output == "-" ? 0 : limits.file_size),
            output,
            fmt::format("{}", filter.number()),
            fmt::format("{}", has_namespaces ? 0 : getpid()),
            "--"};
}

// What bubblewrap and the launcher may take themselves beside what they run.
Limits around(Limits limits) {
    limits.cpu += std::chrono::seconds(10);
    limits.memory = 0;
    limits.file_size = std::size_t{256} << 20U;
    return limits;
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
    outcome.take_status(ending.status, std::chrono::milliseconds(ending.cpu_milliseconds),
                        limits.cpu);
    outcome.in_kernel = std::chrono::milliseconds(ending.kernel_milliseconds);
    return outcome;
}

process::Outcome run_in(const SandboxParts& parts, const Words& command, const Limits& limits,
                        process::Setting setting) {
    setting.folder = "/";
    if (parts.jail == Jail::bubblewrap) {
        setting.user = parts.user;  // else the jailer becomes that user, once it has shut the doors
    }
    process::Outcome outcome = process::capture(command, around(limits), setting);
    // A sandbox whose parent was killed comes to us, if we are its nearest reaper
    process::end_children();
    return without_ending(std::move(outcome), limits);
}

// What a tool says of its own folder, or of the kit, names neither.
std::string without(std::string text, const std::string& part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
    return text;
}

// A folder for one run, which belongs to its user and holds what the tool reads.
std::unique_ptr<exercise::Scratch> folder_with(const exercise::ToolRun& tool,
                                               const SandboxParts& parts) {
    try {
        auto folder = std::make_unique<exercise::Scratch>(parts.stage->runs());
        io::write_file(folder->path() / tool.input_name, {tool.input});
        if (parts.user && chown(folder->path().c_str(), *parts.user, *parts.user) != 0) {
            throw std::system_error(errno, std::generic_category());
        }
        return folder;
    } catch (const std::exception& error) {
        throw Failure(say("no folder can be made for a run ({})", "无法为一次运行建立目录（{}）",
                          error.what()));
    }
}

std::string output_of(const exercise::ToolRun& tool) {
    return tool.output_name.empty() ? "/dev/null" : tool.output_name;
}

}  // namespace

Sandbox::Sandbox(SandboxParts parts)
    : parts_(std::move(parts)),
      launcher_(read_built(parts_.programs / "launcher")),
      program_filter_(program_filter()),
      tool_filter_(tool_filter()),
      no_filter_(no_filter()) {}

process::Outcome Sandbox::run(const MemoryFile& file, ProgramRun how) const {
    const Descriptor launcher = launcher_.opened();
    const Descriptor program = file.opened();
    const Descriptor filter = (how.is_filtered ? program_filter_ : no_filter_).opened();
    Words command;
    if (parts_.jail == Jail::bubblewrap) {
        command = bubblewrap();
        append(command, with_file(launcher, "/launcher"));
        append(command, {"--remount-ro", "/", "--chdir", "/", "--", "/launcher"});
    } else {
        command = jailer(parts_);
        if (geteuid() == 0) {
            append(command, {"--root", parts_.stage->nothing()});
        }
        append(command, {"--"});
        append(command, word(launcher));
    }
    append(command, launch(parts_, filter, how.limits, program_processes, "-"));
    append(command, word(program));
    append(command, how.arguments);
    how.setting.descriptors = {launcher.number(), program.number(), filter.number()};
    return run_in(parts_, command, how.limits, std::move(how.setting));
}

process::Outcome Sandbox::run_tool(const exercise::ToolRun& tool) const {
    return parts_.jail == Jail::bubblewrap ? run_tool_in_namespaces(tool)
                                           : run_tool_in_folder(tool);
}

process::Outcome Sandbox::run_tool_in_namespaces(const exercise::ToolRun& tool) const {
    const Descriptor launcher = launcher_.opened();
    const Descriptor input = MemoryFile(tool.input).opened();
    const Descriptor filter = tool_filter_.opened();
    const Limits& limits = exercise::tool_limits;
    Words command = bubblewrap();
    for (const char* folder : folders_of_compiler) {
        append(command, {"--ro-bind-try", folder, folder});
    }
    append(command, {"--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink",
                     "usr/lib64", "/lib64", "--dev-bind", "/dev/null", "/dev/null"});
    append(command, {"--setenv", "PATH", "/usr/bin", "--setenv", "LC_ALL", "C.UTF-8"});
    append(command, {"--ro-bind", parts_.stage->kit(), "/kit"});
    append(command, {"--size", "268435456", "--tmpfs", "/work"});
    append(command, {"--size", "268435456", "--tmpfs", "/tmp"});
    append(command, {"--perms", "0444", "--file", fmt::format("{}", input.number()),
                     "/work/" + tool.input_name});
    append(command, with_file(launcher, "/launcher"));
    append(command, {"--remount-ro", "/", "--chdir", "/work", "--", "/launcher"});
    append(command, launch(parts_, filter, limits, tool_processes, output_of(tool)));
    append(command, tool.command);
    return run_in(parts_, command, limits,
                  {.descriptors = {launcher.number(), input.number(), filter.number()}});
}

process::Outcome Sandbox::run_tool_in_folder(const exercise::ToolRun& tool) const {
    const Descriptor launcher = launcher_.opened();
    const Descriptor filter = tool_filter_.opened();
    const auto folder = folder_with(tool, parts_);
    const std::string place = folder->path();
    Words command = jailer(parts_);
    for (const char* readable : folders_of_compiler) {
        append(command, {"--read", readable});
    }
    append(command, {"--read", parts_.stage->kit(), "--write", place, "--write", "/dev/null"});
    append(command, {"--set", "PATH=/usr/bin", "--set", "LC_ALL=C.UTF-8", "--set",
                     "TMPDIR=" + place, "--folder", place, "--"});
    append(command, word(launcher));
    append(command, launch(parts_, filter, exercise::tool_limits, tool_processes, output_of(tool)));
    append(command, tool.command);
    process::Outcome outcome = run_in(parts_, command, exercise::tool_limits,
                                      {.descriptors = {launcher.number(), filter.number()}});
    exercise::require_disk(outcome, parts_.stage->runs());
    outcome.printed = without(std::move(outcome.printed), place + '/');
    return outcome;
}

exercise::Tools Sandbox::tools() const {
    const bool has_namespaces = parts_.jail == Jail::bubblewrap;
    return {.kit = has_namespaces ? "/kit" : parts_.stage->kit(),
            .compiler = parts_.compiler,
            .run = [this](const exercise::ToolRun& tool) { return run_tool(tool); }};
}

exercise::Runner Sandbox::runner() const {
    return [this](const exercise::Program& program) -> exercise::Caller {
        const auto file = std::make_shared<MemoryFile>(program.bytes);
        return exercise::patiently([this, file](const call::Call& call, const Limits& left) {
            return run(*file,
                       {.setting = {.input = call::to_message(call), .then = call::edits_of(call)},
                        .limits = left});
        });
    };
}

}  // namespace nn::grading
