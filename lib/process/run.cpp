#include "process/run.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process/start.hpp"

namespace nn::process {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// Starts a program; where a file is given, all that it says goes there.
pid_t start(const std::vector<std::string>& command, std::FILE* said = nullptr) {
    const Arguments arguments(command);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (said != nullptr) {
        posix_spawn_file_actions_adddup2(&actions, fileno(said), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, fileno(said), STDERR_FILENO);
    }
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, command[0].c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw_not_started(command[0], error);
    }
    return child;
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
    keep_exit_codes();
    const int status = wait_for(start(command, said), command[0]).status;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
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

void become(const std::vector<std::string>& command) {
    std::fflush(nullptr);
    const Arguments arguments(command);
    execvp(arguments.data()[0], arguments.data());
    throw_not_started(command[0], errno);
}

}  // namespace nn::process
