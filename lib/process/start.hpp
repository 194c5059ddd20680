#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

/// \en What every way to run a program shares.
/// \zh 各种运行程序的方式所共用的部分。
/// \both
namespace nn::process {

/// \en The words of a command as the system takes them: pointers, and one that is null.
/// \zh 系统所要求的命令形式：一列指针，以空指针结尾。
/// \both
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

/// \en Says that a program could not be started, for the reason that errno's value `error` has.
/// \zh 报告程序无法启动，原因由 errno 的值 `error` 给出。
/// \both
/// \errors{Failure: always}
[[noreturn]] void throw_not_started(const std::string& program, int error);

/// \en Has the kernel keep exit codes, which a parent may have had it forget.
/// \zh 让内核保留退出码；父进程可能曾让它丢弃。
/// \both
void keep_exit_codes();

/// \en How a process ended: its status as waitpid gives it, and its time on the CPU.
/// \zh 进程如何结束：waitpid 所给的状态，以及它占用 CPU 的时间。
/// \both
struct Ending {
    int status;
    std::chrono::milliseconds cpu;
};

/// \en Waits for a program to end.
/// \zh 等待程序结束。
/// \both
/// \errors{Failure: it is not known how it ended}
Ending wait_for(pid_t child, const std::string& program);

}  // namespace nn::process
