#include "process/start.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <sys/resource.h>
#include <sys/wait.h>
#include <utility>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::process {

Arguments::Arguments(std::vector<std::string> command) : texts_(std::move(command)) {
    pointers_.reserve(texts_.size() + 1);
    std::ranges::transform(texts_, std::back_inserter(pointers_),
                           [](std::string& text) { return text.data(); });
    pointers_.push_back(nullptr);
}

void throw_not_started(const std::string& program, int error) {
    const char* reason = std::strerror(error);
    throw Failure(say("{} could not be started ({})", "无法启动 {}（{}）", program, reason));
}

void keep_exit_codes() {
    std::signal(SIGCHLD, SIG_DFL);
}

Ending wait_for(pid_t child, const std::string& program) {
    int status = 0;
    rusage used{};
    while (wait4(child, &status, 0, &used) == -1) {
        if (errno != EINTR) {
            throw Failure(say("it is not known how {} ended", "无法得知 {} 的运行结果", program));
        }
    }
    const auto length = [](const timeval& time) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec));
    };
    return {.status = status,
            .cpu = length(used.ru_utime) + length(used.ru_stime),
            .in_kernel = length(used.ru_stime)};
}

}  // namespace nn::process
