#include "grading/worker.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>

#include "language/error.hpp"
#include "language/say.hpp"
#include "process/children.hpp"

namespace nn::grading {
namespace {

using MakeJudge = std::function<Judge()>;

constexpr std::size_t longest_message = std::size_t{256} << 20U;

// Sends or receives so many bytes, whatever part of them one call takes; false where the other end is
// gone.
template <class Byte, class Transfer>
bool all_of(Byte* bytes, std::size_t size, Transfer transfer) {
    while (size > 0) {
        const ssize_t count = transfer(bytes, size);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool send_all(int line, const char* bytes, std::size_t size) {
    return all_of(bytes, size, [line](const char* part, std::size_t length) {
        return send(line, part, length, MSG_NOSIGNAL);
    });
}

bool receive_all(int line, char* bytes, std::size_t size) {
    return all_of(bytes, size,
                  [line](char* part, std::size_t length) { return recv(line, part, length, 0); });
}

// A message is its length and its bytes. Its first byte says what it is: a record, or the two languages
// of a reason.
bool send_message(int line, const std::string& message) {
    const std::uint64_t size = message.size();
    return send_all(line, reinterpret_cast<const char*>(&size), sizeof(size)) &&
           send_all(line, message.data(), message.size());
}

std::optional<std::string> receive_message(int line) {
    std::uint64_t size = 0;
    if (!receive_all(line, reinterpret_cast<char*>(&size), sizeof(size)) ||
        size > longest_message) {
        return {};
    }
    std::string message(size, '\0');
    return receive_all(line, message.data(), size) ? std::optional(message) : std::nullopt;
}

std::string message_of(const Text& problem) {
    return 'T' + problem.en() + '\0' + problem.zh();
}

std::string judge_and_tell(const Judge& judge, const Attempt& attempt) {
    try {
        return 'R' + to_json(judge(attempt));
    } catch (const Failure& failure) {
        return message_of(failure.text);
    } catch (const std::bad_alloc&) {
        return message_of({"there was not enough memory", "内存不足"});
    } catch (const std::exception& error) {
        return message_of(say("an unexpected error ({})", "意外错误（{}）", error.what()));
    }
}

// What a worker's process does.
[[noreturn]] void serve(int line, pid_t parent, const sigset_t& signals,
                        const MakeJudge& make_judge) {
    // A bubblewrap that is killed as it starts leaves its sandbox behind: who sends us a signal, or ends,
    // leaves us the time to clear up, and whoever kills the parent's group does not mean ours
    setpgid(0, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::signal(SIGTERM, [](int /*signal*/) {
        process::end_children();
        _exit(1);
    });
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    // Ctrl-C is the parent's to answer
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    sigprocmask(SIG_SETMASK, &signals, nullptr);
    if (getppid() != parent) {
        _exit(1);
    }
    Judge judge;
    Text problem{"", ""};
    try {
        judge = make_judge();
    } catch (const Failure& failure) {
        problem = failure.text;
    }
    Attempt attempt;
    while (receive_all(line, reinterpret_cast<char*>(&attempt), sizeof(attempt))) {
        if (!send_message(line, judge ? judge_and_tell(judge, attempt) : message_of(problem))) {
            break;
        }
    }
    _exit(0);
}

[[noreturn]] void fail() {
    const char* reason = std::strerror(errno);
    throw Failure(say("no worker can be started ({})", "无法启动工作进程（{}）", reason));
}

}  // namespace

Worker::Worker(const MakeJudge& make_judge) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        fail();
    }
    line_ = process::Descriptor(ends[0]);
    process::Descriptor its_end(ends[1]);
    const pid_t parent = getpid();
    // What it is sent waits until it can answer: at first its handlers are ours
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    std::fflush(nullptr);
    process_ = fork();
    if (process_ == 0) {
        line_.close_now();
        serve(its_end.number(), parent, before, make_judge);
    }
    sigprocmask(SIG_SETMASK, &before, nullptr);
    if (process_ < 0) {
        fail();
    }
}

Worker::~Worker() {
    kill(process_, SIGTERM);
    kill(process_, SIGCONT);
    waitpid(process_, nullptr, 0);
}

bool Worker::give(const Attempt& attempt) {
    static_assert(std::is_trivially_copyable_v<Attempt>);
    return send_all(line_.number(), reinterpret_cast<const char*>(&attempt), sizeof(attempt));
}

std::optional<std::variant<Record, Text>> Worker::hear() {
    const auto message = receive_message(line_.number());
    if (!message || message->empty()) {
        return {};
    }
    const std::string_view body = std::string_view(*message).substr(1);
    if (message->front() == 'R') {
        return record_from_json(body);
    }
    const std::size_t middle = std::min(body.find('\0'), body.size() - 1);
    return Text{body.substr(0, middle), body.substr(middle + 1)};
}

}  // namespace nn::grading
