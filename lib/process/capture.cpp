#include "process/capture.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process/descriptor.hpp"
#include "process/start.hpp"

namespace nn::process {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    explicit Pipe(const std::string& program) : Pipe(make(program)) {}
    Descriptor out;  // where we read
    Descriptor in;   // where the program writes

private:
    explicit Pipe(std::array<int, 2> ends) : out(ends[0]), in(ends[1]) {}
    static std::array<int, 2> make(const std::string& program) {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw_not_started(program, errno);
        }
        return ends;
    }
};

// Where a program's input comes from: nothing, or a socket, for who writes to a pipe that nobody reads is
// sent a signal.
class Input {
public:
    Input(const std::string& program, const Setting& setting)
        : left_(setting.input), then_(setting.then) {
        std::array<int, 2> ends{-1, -1};
        if (left_.empty()) {
            ends[1] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        } else if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
            throw_not_started(program, errno);
        }
        ours_ = Descriptor(ends[0]);
        theirs_ = Descriptor(ends[1]);
    }

    // What the program reads from.
    [[nodiscard]] int number() const { return theirs_.number(); }
    void close_theirs() { theirs_.close_now(); }

    // What there is to wait for: room for more, or nothing.
    [[nodiscard]] pollfd event() const {
        return {.fd = left_.empty() ? -1 : ours_.number(), .events = POLLOUT, .revents = 0};
    }

    // Sends as much as there is room for; the end, where nothing more will come.
    void send_more(std::string_view answer) {
        if (has_answered(answer)) {
            left_ += then_;
            then_.clear();
        }
        while (ours_.is_open() && !left_.empty()) {
            const ssize_t count =
                send(ours_.number(), left_.data(), left_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count == -1 && errno != EINTR) {
                if (errno != EAGAIN) {
                    ours_.close_now();  // it reads no more
                    left_.clear();
                }
                return;
            }
            left_.erase(0, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
        if (ours_.is_open() && then_.empty()) {
            ours_.close_now();
        }
    }

private:
    [[nodiscard]] static bool has_answered(std::string_view answer) {
        std::uint64_t size = 0;
        if (answer.size() < sizeof(size)) {
            return false;
        }
        std::memcpy(&size, answer.data(), sizeof(size));
        return answer.size() - sizeof(size) >= size;
    }

    Descriptor ours_;
    Descriptor theirs_;
    std::string left_;
    std::string then_;
};

void limit(decltype(RLIMIT_CPU) resource, std::size_t soft, std::size_t hard) {
    const rlimit limits{.rlim_cur = soft, .rlim_max = hard};
    setrlimit(resource, &limits);
}

// Gives up all rights but those of one user. Says whether it could.
bool become_user(uid_t user) {
    return setgroups(0, nullptr) == 0 && setresgid(user, user, user) == 0 &&
           setresuid(user, user, user) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

// Leaves the program its input, its two outputs, the answer's pipe, and what it is to have besides.
void pass_on(int input, int printed, int answer, const std::vector<int>& descriptors) {
    dup2(input, STDIN_FILENO);
    dup2(printed, STDOUT_FILENO);
    dup2(printed, STDERR_FILENO);
    dup2(answer, answer_descriptor);
    close_range(answer_descriptor + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    for (const int descriptor : descriptors) {
        fcntl(descriptor, F_SETFD, 0);
    }
}

// Who runs short of memory is to lose what we run, before us.
void go_first() {
    const Descriptor score(open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    [[maybe_unused]] const auto written = write(score.number(), "1000", 4);
}

bool apply(const Limits& limits, const Setting& setting) {
    go_first();
    const auto seconds = static_cast<std::size_t>(limits.cpu.count());
    limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, limits.file_size, limits.file_size);
    if (limits.memory > 0) {
        limit(RLIMIT_AS, limits.memory, limits.memory);
    }
    return (setting.folder.empty() || chdir(setting.folder.c_str()) == 0) &&
           (!setting.user || become_user(*setting.user));
}

// What the program's process does before it is the program. Where it cannot be, the reason goes to
// `failure`, which closes otherwise: an exit code would look like the program's own.
[[noreturn]] void become(const Arguments& arguments, const Limits& limits, const Setting& setting,
                         pid_t parent, int input, int printed, int answer, int failure) {
    setpgid(0, 0);
    std::signal(SIGPIPE, SIG_DFL);
    // The pipes' own numbers may be among the first four
    const int safe_failure = fcntl(failure, F_DUPFD_CLOEXEC, 10);
    pass_on(fcntl(input, F_DUPFD_CLOEXEC, 10), fcntl(printed, F_DUPFD_CLOEXEC, 10),
            fcntl(answer, F_DUPFD_CLOEXEC, 10), setting.descriptors);
    if (apply(limits, setting)) {
        // Behind a change of user, which forgets it
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(1);
        }
        execvp(arguments.data()[0], arguments.data());
    }
    const int reason = errno;
    [[maybe_unused]] const auto written = write(safe_failure, &reason, sizeof(reason));
    _exit(1);
}

// Moves what a pipe holds to the end of `text`, of which no more than `most` bytes are kept.
// Says whether the pipe was emptied without reaching its end.
bool drain(Descriptor& pipe, std::string& text, std::size_t most) {
    std::array<char, std::size_t{64} << 10U> buffer{};
    const ssize_t count = read(pipe.number(), buffer.data(), buffer.size());
    if (count > 0) {
        const std::size_t room = most - std::min(most, text.size());
        text.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
        return true;
    }
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        pipe.close_now();
    }
    return false;
}

// How long a process, and what it has started, has computed or waited for a processor, as far as the kernel
// tells.
std::chrono::milliseconds time_at_processor(pid_t process) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream times(folder + "/schedstat");
    std::int64_t computed = 0;
    std::int64_t queued = 0;
    times >> computed >> queued;
    std::chrono::milliseconds time = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::nanoseconds(computed + queued));
    std::ifstream children(folder + "/task/" + std::to_string(process) + "/children");
    for (pid_t child = 0; children >> child;) {
        time += time_at_processor(child);
    }
    return time;
}

// A program that runs, and its pipes.
class Child {
public:
    Child(const std::vector<std::string>& command, const Limits& limits, const Setting& setting)
        : name_(command[0]),
          input_(name_, setting),
          printed_(name_),
          answer_(name_),
          deadline_(Clock::now() + limits.wall),
          most_cpu_(limits.cpu),
          most_printed_(limits.printed) {
        const Arguments arguments(command);
        Pipe failure(name_);
        keep_exit_codes();
        const pid_t parent = getpid();
        pid_ = fork();
        if (pid_ == 0) {
            become(arguments, limits, setting, parent, input_.number(), printed_.in.number(),
                   answer_.in.number(), failure.in.number());
        }
        if (pid_ == -1) {
            throw_not_started(name_, errno);
        }
        setpgid(pid_, pid_);
        failure.in.close_now();
        input_.close_theirs();
        printed_.in.close_now();
        answer_.in.close_now();
        require_start(failure.out.number());
        for (const int number : {printed_.out.number(), answer_.out.number()}) {
            fcntl(number, F_SETFL, O_NONBLOCK);
        }
    }

    Outcome watch() {
        // glibc 2.36 declares pidfd_open for C alone
        const Descriptor end(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
        bool running = true;
        bool in_time = true;
        while (running && in_time && !is_too_long()) {
            input_.send_more(outcome_.answer);
            running = !has_ended(end.number());
            read_all();
            // Who has ended was in time, however late we look
            in_time = !running || Clock::now() < deadline_;
        }
        const auto busy = in_time ? std::chrono::milliseconds(0) : time_at_processor(pid_);
        kill(-pid_, SIGKILL);
        kill(pid_, SIGKILL);  // which may have left its group
        const Ending ending = wait_for(pid_, name_);
        read_all();
        describe(ending, in_time);
        outcome_.cpu = std::max(outcome_.cpu, busy);
        outcome_.in_kernel = ending.in_kernel;
        return outcome_;
    }

private:
    // Waits until the process is the program.
    void require_start(int failure) {
        int reason = 0;
        ssize_t count = -1;
        do {
            count = read(failure, &reason, sizeof(reason));
        } while (count == -1 && errno == EINTR);
        if (count > 0) {
            wait_for(pid_, name_);
            throw_not_started(name_, reason);
        }
    }

    // Waits for something to read, or for the end; says whether it was the end.
    bool has_ended(int end) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
        std::array<pollfd, 4> events{{{.fd = end, .events = POLLIN, .revents = 0},
                                      {.fd = printed_.out.number(), .events = POLLIN, .revents = 0},
                                      {.fd = answer_.out.number(), .events = POLLIN, .revents = 0},
                                      input_.event()}};
        poll(events.data(), events.size(), std::max(0, static_cast<int>(left.count()) + 1));
        return events[0].revents != 0;
    }

    void read_all() {
        while (printed_.out.is_open() && drain(printed_.out, outcome_.printed, most_printed_) &&
               Clock::now() < deadline_) {
        }
        while (answer_.out.is_open() && !is_too_long() &&
               drain(answer_.out, outcome_.answer, most_answered + 1)) {
        }
    }

    [[nodiscard]] bool is_too_long() const { return outcome_.answer.size() > most_answered; }

    void describe(const Ending& ending, bool in_time) {
        if (is_too_long()) {
            outcome_.end = Outcome::End::too_long;
        } else if (!in_time) {
            outcome_.end = Outcome::End::out_of_time;
        } else {
            outcome_.take_status(ending.status, ending.cpu, most_cpu_);
        }
    }

    std::string name_;
    Input input_;
    Pipe printed_;
    Pipe answer_;
    Clock::time_point deadline_;
    std::chrono::seconds most_cpu_;
    std::size_t most_printed_;
    pid_t pid_ = -1;
    Outcome outcome_;
};

}  // namespace

void Outcome::take_status(int status, std::chrono::milliseconds used,
                          std::chrono::milliseconds most) {
    cpu = used;
    if (!WIFSIGNALED(status)) {
        end = End::exited;
        code = WEXITSTATUS(status);
        return;
    }
    // Who ignores SIGXCPU is killed a second later
    const int number = WTERMSIG(status);
    const bool is_cpu = number == SIGXCPU || (number == SIGKILL && used >= most);
    end = is_cpu ? End::out_of_cpu : End::killed;
    code = is_cpu ? 0 : number;
}

Outcome capture(const std::vector<std::string>& command, const Limits& limits,
                const Setting& setting) {
    return Child(command, limits, setting).watch();
}

}  // namespace nn::process
