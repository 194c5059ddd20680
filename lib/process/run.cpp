#include "process/run.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "language/failure.hpp"

namespace nn::process {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// Starts a program; where a file is given, all that it says goes there.
pid_t start(const std::vector<std::string>& command, std::FILE* said = nullptr) {
    std::vector<std::string> texts = command;
    std::vector<char*> arguments;
    arguments.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        arguments.push_back(text.data());
    }
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (said != nullptr) {
        posix_spawn_file_actions_adddup2(&actions, fileno(said), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, fileno(said), STDERR_FILENO);
    }
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
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

void show(std::FILE* said) {
    std::rewind(said);
    std::array<char, 4096> piece{};
    while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), said)) {
        std::fwrite(piece.data(), 1, size, stderr);
    }
}

int run_and_keep(const std::vector<std::string>& command, std::FILE* said) {
    std::fflush(stdout);
    // A parent may have left SIGCHLD ignored: then the kernel keeps no exit code
    std::signal(SIGCHLD, SIG_DFL);
    return wait_for(start(command, said), command[0]);
}

}  // namespace

int run(const std::vector<std::string>& command) {
    return run_and_keep(command, nullptr);
}

int run_quietly(const std::vector<std::string>& command) {
    const File said(std::tmpfile(), std::fclose);
    const int exit_code = run_and_keep(command, said.get());
    if (exit_code != 0 && said) {
        show(said.get());
    }
    return exit_code;
}

}  // namespace nn::process
