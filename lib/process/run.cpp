#include "process/run.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "language/failure.hpp"

namespace nn::process {
namespace {

pid_t start(const std::vector<std::string>& command) {
    std::vector<std::string> texts = command;
    std::vector<char*> arguments;
    arguments.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        arguments.push_back(text.data());
    }
    arguments.push_back(nullptr);

    pid_t child = 0;
    const int error =
        posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ);
    if (error != 0) {
        const char* reason = std::strerror(error);
        throw Failure({fmt::format("{} could not be started ({})", command[0], reason),
                       fmt::format("无法启动 {}（{}）", command[0], reason)});
    }
    return child;
}

int wait_for(pid_t child, const std::string& name) {
    int status = 0;
    while (waitpid(child, &status, 0) == -1) {
        if (errno != EINTR) {
            throw Failure({fmt::format("it is not known how {} ended", name),
                           fmt::format("无法得知 {} 的运行结果", name)});
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int run(const std::vector<std::string>& command) {
    std::fflush(stdout);
    // A parent may have left SIGCHLD ignored: then the kernel keeps no exit code
    std::signal(SIGCHLD, SIG_DFL);
    return wait_for(start(command), command[0]);
}

}  // namespace nn::process
