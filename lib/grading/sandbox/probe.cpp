#include "grading/sandbox/probe.hpp"

#include <csignal>

#include "language/say.hpp"

namespace nn::grading {
namespace {

// What a person does about a probe that failed
const Text namespaces{
    "let this user make user namespaces (in Docker: --security-opt seccomp=unconfined; on Ubuntu: "
    "sysctl kernel.apparmor_restrict_unprivileged_userns=0), or grade on another machine",
    "请允许该用户创建用户命名空间（Docker：--security-opt seccomp=unconfined；Ubuntu：sysctl "
    "kernel.apparmor_restrict_unprivileged_userns=0），或换一台机器评分"};
const Text another_machine{"grade on another machine", "请换一台机器评分"};

[[noreturn]] void fail(const Text& probe, const std::string& detail, const Text& remedy) {
    throw NoSandbox(
        say("no sandbox works here: the probe '{}' failed ({}); {}. --unsafe-no-sandbox grades "
            "without one, and every report says so",
            "这里无法使用沙箱：探测“{}”失败（{}）；{}。--unsafe-no-sandbox "
            "可以不用沙箱评分，但每份报告都会注明",
            probe, detail, remedy));
}

// The sandbox's own failures, told as the probe's.
template <class Try>
process::Outcome attempt(const Text& probe, Try run) {
    try {
        return run();
    } catch (const NoSandbox&) {
        throw;
    } catch (const Failure& failure) {
        fail(probe, failure.text.en(), namespaces);
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
    const process::Outcome built = attempt(name, [&] {
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

}  // namespace

void probe(const Sandbox& sandbox, std::string_view source) {
    require_bubblewrap();
    const MemoryFile program = build(sandbox, source);
    const Text good_name{"a good program runs", "善意程序能够运行"};
    const process::Outcome good =
        attempt(good_name, [&] { return sandbox.run(program, {"good"}); });
    if (good.end != process::Outcome::End::exited || good.code != 0 || good.answer != "good") {
        fail(good_name, good.answer, another_machine);
    }
    const Text alone_name{"a hostile program is alone", "恶意程序与外界隔绝"};
    const process::Outcome alone =
        attempt(alone_name, [&] { return sandbox.run(program, {"hostile"}, false); });
    if (alone.answer != "done") {
        fail(alone_name, "it " + alone.answer, another_machine);
    }
    const Text killed_name{"a hostile program is stopped", "恶意程序会被终止"};
    const process::Outcome killed =
        attempt(killed_name, [&] { return sandbox.run(program, {"hostile"}); });
    if (killed.end != process::Outcome::End::killed || killed.code != SIGSYS) {
        fail(killed_name, "system calls are not filtered", another_machine);
    }
}

}  // namespace nn::grading
