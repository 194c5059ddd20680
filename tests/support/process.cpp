#include "support/process.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace support {
namespace {

// An open file without a name, which takes a child's output of any length.
int open_nameless() {
    const int file = open("/tmp", O_TMPFILE | O_RDWR, 0600);
    if (file < 0) {
        throw std::runtime_error("cannot create a temporary file in /tmp");
    }
    return file;
}

std::string read_and_close(int file) {
    std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
    const ssize_t size = pread(file, text.data(), text.size(), 0);
    close(file);
    if (size != static_cast<ssize_t>(text.size())) {
        throw std::runtime_error("cannot read a program's output back");
    }
    return text;
}

[[noreturn]] void become(const std::vector<std::string>& command,
                         const std::map<std::string, std::string>& environment) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"}) {
        unsetenv(name);
    }
    for (const auto& [name, value] : environment) {
        setenv(name.c_str(), value.c_str(), 1);
    }
    // What this build made for another processor runs on an emulator
    const std::string emulator = WORKBOOK_EMULATOR;
    std::vector<char*> arguments;
    if (!emulator.empty() && command[0].starts_with(WORKBOOK_BINARY_DIR)) {
        arguments.push_back(const_cast<char*>(emulator.c_str()));
    }
    for (const std::string& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

Result run(const std::vector<std::string>& command,
           const std::map<std::string, std::string>& environment) {
    const int out = open_nameless();
    const int err = open_nameless();
    const pid_t child = fork();
    if (child == 0) {
        dup2(out, STDOUT_FILENO);
        dup2(err, STDERR_FILENO);
        become(command, environment);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {.exit_code = exit_code, .out = read_and_close(out), .err = read_and_close(err)};
}

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + path);
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace support
