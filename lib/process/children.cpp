#include "process/children.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <span>
#include <sys/wait.h>
#include <unistd.h>

namespace nn::process {
namespace {

// As much as there is room for of the kernel's list, which is numbers and spaces.
std::span<const char> read_list(std::span<char> room) {
    const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    const ssize_t size = file < 0 ? 0 : read(file, room.data(), room.size());
    close(file);
    return room.first(size > 0 ? static_cast<std::size_t>(size) : 0);
}

bool kill_those_listed() {
    std::array<char, 4096> room{};
    pid_t number = 0;
    bool is_any = false;
    for (const char one : read_list(room)) {
        if (one != ' ') {
            number = 10 * number + (one - '0');
            continue;
        }
        is_any = kill(number, SIGKILL) == 0 || is_any;
        number = 0;
    }
    return is_any;
}

}  // namespace

void end_children() {
    // Each that ends may leave us its own
    while (kill_those_listed() && (waitpid(-1, nullptr, 0) > 0 || errno == EINTR)) {
    }
}

}  // namespace nn::process
