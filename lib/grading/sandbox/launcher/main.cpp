// What runs first in a sandbox, and is trusted: it sets the limits, where the kernel counts them for
// this sandbox alone, starts the program that is not trusted, and tells how that ended.
//
//     launcher PROCESSES MEMORY CPU FILE_SIZE OUTPUT FILTER PARENT -- PROGRAM [ARGUMENT...]
//
// PROCESSES is 0 where they are not counted. OUTPUT is a file that the program leaves, and that is handed on
// as its answer; `-` is none. FILTER is the descriptor of a system-call filter. PARENT is the process that
// started us, by which we end; 0 where we are alone in a namespace of processes, which ends them all.
// PROGRAM is a name, or a descriptor such as @5.
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <span>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "grading/sandbox/ending.hpp"

namespace {

constexpr int answer_descriptor = 3;
using nn::grading::program_descriptor;
constexpr int filter_descriptor = program_descriptor + 1;
constexpr int failure_descriptor = filter_descriptor + 1;
constexpr int words_before_program = 9;
constexpr std::size_t stack_size = std::size_t{64} << 20U;
constexpr std::size_t most_instructions = 4096;

void say(const char* what) {
    [[maybe_unused]] auto ignored = write(STDERR_FILENO, "launcher: ", 10);
    ignored = write(STDERR_FILENO, what, std::strlen(what));
}

// An exit code that a grader takes for a fault of its own, never for the program's
[[noreturn]] void give_up(const char* what) {
    say(what);
    _exit(125);
}

// The same of the process that was to be the program: it tells us, for its exit code would look like the
// program's.
[[noreturn]] void fail(const char* what) {
    say(what);
    [[maybe_unused]] const auto ignored = write(failure_descriptor, "!", 1);
    _exit(125);
}

void limit(decltype(RLIMIT_CPU) resource, std::size_t soft, std::size_t hard) {
    const rlimit limits{.rlim_cur = soft, .rlim_max = hard};
    if (setrlimit(resource, &limits) != 0) {
        fail("a limit cannot be set");
    }
}

std::size_t number(const char* text) {
    return std::strtoull(text, nullptr, 10);
}

void set_limits(char** words) {
    if (const std::size_t processes = number(words[1]); processes > 0) {
        limit(RLIMIT_NPROC, processes, processes);
    }
    limit(RLIMIT_AS, number(words[2]), number(words[2]));
    limit(RLIMIT_CPU, number(words[3]), number(words[3]) + 1);
    limit(RLIMIT_FSIZE, number(words[4]), number(words[4]));
    limit(RLIMIT_STACK, stack_size, stack_size);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NOFILE, 64, 64);
    limit(RLIMIT_MSGQUEUE, 0, 0);
    limit(RLIMIT_MEMLOCK, 0, 0);
}

// From here on the process may call only what the filter allows, which knows its number now.
void filter_calls(int descriptor) {
    static std::array<sock_filter, most_instructions> instructions{};
    const ssize_t size = read(descriptor, instructions.data(), sizeof(instructions));
    const std::size_t count = size > 0 ? static_cast<std::size_t>(size) / sizeof(sock_filter) : 0;
    for (sock_filter& one : std::span(instructions.data(), count)) {
        one.k = one.k == nn::grading::own_process ? static_cast<std::uint32_t>(getpid()) : one.k;
    }
    const sock_fprog filter{.len = static_cast<unsigned short>(count),
                            .filter = instructions.data()};
    close(descriptor);
    if (count == 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) {
        fail("system calls cannot be filtered");
    }
}

// Whether it is the file's own fault that the kernel takes it for no program: it may name an interpreter that
// is not there, say.
bool is_no_program(int error) {
    constexpr std::array of_the_machine{EAGAIN, EBADF, ENFILE, ENOMEM};
    return std::find(of_the_machine.begin(), of_the_machine.end(), error) == of_the_machine.end();
}

// What the untrusted process does before it is the program. A failure closes as it becomes that.
[[noreturn]] void become(char** words, int failure) {
    char** const program = words + words_before_program;
    const bool is_open = **program == '@';
    // Above those that they become, so that neither takes the other's place
    const int filter = fcntl(static_cast<int>(number(words[6])), F_DUPFD, failure_descriptor + 1);
    failure = fcntl(failure, F_DUPFD, failure_descriptor + 1);
    if (is_open) {
        dup3(static_cast<int>(number(*program + 1)), program_descriptor, O_CLOEXEC);
    } else {
        close(program_descriptor);
    }
    dup2(filter, filter_descriptor);
    dup3(failure, failure_descriptor, O_CLOEXEC);
    close_range(failure_descriptor + 1, ~0U, 0);
    if (number(words[7]) != 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    }
    set_limits(words);
    std::signal(SIGTERM, SIG_DFL);
    filter_calls(filter_descriptor);
    if (is_open) {
        std::array<char, 8> name{"program"};
        *program = name.data();
        syscall(SYS_execveat, program_descriptor, "", program, environ, AT_EMPTY_PATH);
    } else {
        execvp(*program, program);
    }
    if (is_open && is_no_program(errno)) {
        _exit(126);
    }
    fail("the program cannot be started");
}

// Where there is no namespace, all that we have started is in our group of processes, which nothing in it
// may leave; but we can, and kill it then.
void end_with(pid_t parent) {
    if (getpgrp() != getpid()) {
        give_up("it leads no group of processes");
    }
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::signal(SIGTERM, [](int /*signal*/) { kill(0, SIGKILL); });
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) {
        kill(0, SIGKILL);
    }
}

void kill_the_rest(pid_t parent) {
    if (parent == 0) {
        kill(-1, SIGKILL);
        return;
    }
    for (const int signal : {SIGINT, SIGHUP, SIGQUIT}) {  // of the terminal: they are the grader's
        std::signal(signal, SIG_IGN);
    }
    std::signal(SIGTERM, SIG_DFL);
    if (setpgid(0, getpgid(parent)) != 0) {
        give_up("the group of processes cannot be left");
    }
    kill(-getpid(), SIGKILL);
    while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {
    }
}

bool write_all(const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t count = write(answer_descriptor, bytes, size);
        if (count <= 0) {
            return false;
        }
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

// The program's output, where it is a file: it may have left a link or a pipe in its place.
void hand_on(const char* file) {
    const int descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return;
    }
    static std::array<char, std::size_t{1} << 16U> piece{};
    for (ssize_t count = 1; count > 0;) {
        count = read(descriptor, piece.data(), piece.size());
        if (count > 0 && !write_all(piece.data(), static_cast<std::size_t>(count))) {
            return;
        }
    }
}

std::uint32_t milliseconds(const timeval& time) {
    return static_cast<std::uint32_t>(time.tv_sec * 1000 + time.tv_usec / 1000);
}

}  // namespace

int main(int count, char** words) {
    if (count <= words_before_program) {
        give_up("it is started by the grader");
    }
    const auto parent = static_cast<pid_t>(number(words[7]));
    if (parent != 0) {
        end_with(parent);
    }
    // Bubblewrap does not see who started it end before it has begun to look
    pollfd answer{.fd = answer_descriptor, .events = 0, .revents = 0};
    if (poll(&answer, 1, 0) != 0) {
        give_up("nobody waits for an answer");
    }
    std::array<int, 2> failure{};
    const pid_t child = pipe2(failure.data(), O_CLOEXEC) == 0 ? fork() : -1;
    if (child == 0) {
        become(words, failure[1]);
    }
    if (child < 0) {
        give_up("no process can be started");
    }
    close(failure[1]);
    char byte = 0;
    if (read(failure[0], &byte, 1) == 1) {
        _exit(125);  // the child said why
    }
    int status = 0;
    rusage used{};
    while (wait4(child, &status, 0, &used) == -1) {
        if (errno != EINTR) {
            give_up("the program is lost");
        }
    }
    kill_the_rest(parent);
    if (std::strcmp(words[5], "-") != 0 && status == 0) {
        hand_on(words[5]);
    }
    nn::grading::SandboxEnding ending;
    ending.status = status;
    ending.cpu_milliseconds = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    ending.kernel_milliseconds = milliseconds(used.ru_stime);
    return write_all(reinterpret_cast<const char*>(&ending), sizeof(ending)) ? 0 : 125;
}
