#include "grading/sandbox/probe.hpp"

#include <csignal>

#include "language/say.hpp"

namespace nn::grading {
namespace {

// What a person does about a probe that failed
const Text namespaces{
    "let this user make user namespaces (in Docker: --security-opt seccomp=unconfined; on Ubuntu: "
    "sysctl kernel.apparmor_restrict_unprivileged_userns=0)",
    "请允许该用户创建用户命名空间（Docker：--security-opt seccomp=unconfined；Ubuntu：sysctl "
    "kernel.apparmor_restrict_unprivileged_userns=0）"};
const Text landlock{
    "use Linux 5.13 or later with Landlock switched on (boot with lsm=landlock,...), and a "
    "container that lets it through",
    "请使用启用了 Landlock 的 Linux 5.13 或更新版本（启动参数 lsm=landlock,...），容器也要放行"};

Text failed(const Text& probe, const std::string& detail) {
    return say("the probe '{}' failed ({})", "探测“{}”失败（{}）", probe, detail);
}

[[noreturn]] void fail(const Text& probe, const std::string& detail) {
    throw NoSandbox(failed(probe, detail));
}

[[noreturn]] void fail(const Text& probe, const std::string& detail, const Text& remedy) {
    throw NoSandbox(say("{}; {}", "{}；{}", failed(probe, detail), remedy));
}

const Text& remedy_of(Jail jail) {
    return jail == Jail::bubblewrap ? namespaces : landlock;
}

// The sandbox's own failures, told as the probe's.
template <class Try>
process::Outcome attempt(const Text& probe, Jail jail, Try run) {
    try {
        return run();
    } catch (const NoSandbox&) {
        throw;
    } catch (const Failure& failure) {
        fail(probe, failure.text.en(), remedy_of(jail));
    }
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

void require_bubblewrap() {
    try {
        process::capture({"bwrap", "--version"}, {});
    } catch (const Failure& failure) {
        fail({"bubblewrap is there", "已安装 bubblewrap"}, failure.text.en(),
             {"install the package bubblewrap", "请安装软件包 bubblewrap"});
    }
}

MemoryFile build(const Sandbox& sandbox, std::string_view source) {
    const Text name{"compile", "编译"};
    const exercise::Tools tools = sandbox.tools();
    const process::Outcome built = attempt(name, sandbox.jail(), [&] {
        return tools.run({.command = {tools.compiler, "-static", "probe.cpp", "-o", "probe"},
                          .input_name = "probe.cpp",
                          .input = source,
                          .output_name = "probe"});
    });
    if (built.end != process::Outcome::End::exited || built.code != 0 || built.answer.empty()) {
        fail(name, first_line(built.printed),
             {"see that g++ of Debian is installed", "请确认已安装 Debian 的 g++"});
    }
    return MemoryFile(built.answer);
}

// The compiler's tools would show the files that they may read.
void require_no_files(const Sandbox& sandbox) {
    const Text name{"the compiler sees no file of this machine", "编译器看不到本机的文件"};
    const process::Outcome read = attempt(name, sandbox.jail(), [&] {
        return sandbox.tools().run({.command = {"cat", "/etc/passwd", "/proc/self/environ"},
                                    .input_name = "none",
                                    .input = ""});
    });
    if (read.code == 0 || read.printed.find("root:") != std::string::npos) {
        fail(name, "it reads /etc/passwd");
    }
}

}  // namespace

void probe(const Sandbox& sandbox, std::string_view source) {
    if (sandbox.jail() == Jail::bubblewrap) {
        require_bubblewrap();
    }
    const MemoryFile program = build(sandbox, source);
    require_no_files(sandbox);
    const Text good_name{"a good program runs", "善意程序能够运行"};
    const process::Outcome good = attempt(
        good_name, sandbox.jail(), [&] { return sandbox.run(program, {.arguments = {"good"}}); });
    if (good.end != process::Outcome::End::exited || good.code != 0 || good.answer != "good") {
        fail(good_name, good.answer);
    }
    const Text alone_name{"a hostile program is alone", "恶意程序与外界隔绝"};
    const process::Outcome alone = attempt(alone_name, sandbox.jail(), [&] {
        // Where there are no namespaces, all but the files is the filter's to refuse
        const char* what = sandbox.jail() == Jail::bubblewrap ? "hostile" : "curious";
        return sandbox.run(program, {.arguments = {what}, .is_filtered = false});
    });
    if (alone.answer != "done") {
        fail(alone_name, "it " + alone.answer);
    }
    const Text killed_name{"a hostile program is stopped", "恶意程序会被终止"};
    const process::Outcome killed = attempt(killed_name, sandbox.jail(), [&] {
        return sandbox.run(program, {.arguments = {"hostile"}});
    });
    if (killed.end != process::Outcome::End::killed || killed.code != SIGSYS) {
        fail(killed_name, "system calls are not filtered");
    }
}

}  // namespace nn::grading
