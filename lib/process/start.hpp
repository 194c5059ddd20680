#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

/// What every way to run a program shares.
namespace nn::process {

/// The words of a command as the system takes them: pointers, and one that is null.
class Arguments {
public:
    explicit Arguments(std::vector<std::string> command);
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    [[nodiscard]] char* const* data() const { return pointers_.data(); }

private:
    std::vector<std::string> texts_;
    std::vector<char*> pointers_;
};

/// Says that a program could not be started, for the reason that errno's value `error` has.
/// \errors{Failure: always}
[[noreturn]] void throw_not_started(const std::string& program, int error);

/// Has the kernel keep exit codes, which a parent may have had it forget.
void keep_exit_codes();

/// How a process ended: its status as waitpid gives it, and its time on the CPU, with the kernel's part.
struct Ending {
    int status;
    std::chrono::milliseconds cpu;
    std::chrono::milliseconds in_kernel;
};

/// Waits for a program to end.
/// \errors{Failure: it is not known how it ended}
Ending wait_for(pid_t child, const std::string& program);

}  // namespace nn::process
