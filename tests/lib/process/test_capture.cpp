#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "process/capture.hpp"
#include "process/children.hpp"
#include "process/descriptor.hpp"

using nn::process::capture;
using nn::process::Limits;
using nn::process::Outcome;
using End = nn::process::Outcome::End;

namespace {

constexpr std::chrono::minutes far_away{5};

Outcome shell(const std::string& script, const Limits& limits = {}) {
    return capture({"sh", "-c", script}, limits);
}

// Whether a process ends that was stopped: at once or, on a busy machine, in a while.
bool ends(const std::string& pid) {
    const nn::process::Descriptor process(
        static_cast<int>(syscall(SYS_pidfd_open, std::stoi(pid), 0)));
    pollfd end{.fd = process.number(), .events = POLLIN, .revents = 0};
    constexpr auto milliseconds = static_cast<int>(std::chrono::milliseconds(far_away).count());
    return !process.is_open() || poll(&end, 1, milliseconds) == 1;
}

}  // namespace

TEST_CASE("a program reads its input, and more of it once it has answered", "[exact]") {
    // A message of one byte: its length, and `a`
    const std::string answer_first =
        "read -r line; printf '\\1\\0\\0\\0\\0\\0\\0\\0a' >&3; cat; echo \"$line\"";
    CHECK(capture({"sh", "-c", answer_first}, {}, {.input = "first\n", .then = "then\n"}).printed ==
          "then\nfirst\n");
    CHECK(capture({"cat"}, {}, {.input = "all of it"}).printed == "all of it");
    // Who does not read all of it is not waited for
    CHECK(capture({"head", "-c", "6"}, {}, {.input = "first\n", .then = "then\n"}).printed ==
          "first\n");
    const std::string large(std::size_t{8} << 20U, 'x');
    CHECK(capture({"true"}, {}, {.input = large}).code == 0);
    CHECK(capture({"wc", "-c"}, {}, {.input = large}).printed == "8388608\n");
}

TEST_CASE("what a program prints and answers is kept apart", "[exact]") {
    const Outcome outcome = shell("echo out; echo err >&2; printf answer >&3; exit 3");
    CHECK(outcome.end == End::exited);
    CHECK(outcome.code == 3);
    CHECK(outcome.printed == "out\nerr\n");
    CHECK(outcome.answer == "answer");
}

TEST_CASE("a program has no input, and none of our descriptors", "[exact]") {
    CHECK(shell("cat").printed.empty());
    CHECK(shell("ls /proc/self/fd | tr '\\n' ' '").printed == "0 1 2 3 4 ");  // 4 is ls's own
}

TEST_CASE("a signal that ends a program is told", "[exact]") {
    const Outcome outcome = shell("kill -SEGV $$");
    CHECK(outcome.end == End::killed);
    CHECK(outcome.code == SIGSEGV);
}

TEST_CASE("a program that computes for ever is stopped", "[exact]") {
    CHECK(shell("while :; do :; done", {.cpu = std::chrono::seconds(1), .wall = far_away}).end ==
          End::out_of_cpu);
}

TEST_CASE("a program that sleeps for ever is stopped, with what it has started", "[exact]") {
    // With a limit that the machine is quick enough for, so that it says what it has started
    Outcome outcome;
    for (std::chrono::seconds wall{1}; outcome.printed.empty(); wall *= 2) {
        outcome = shell("sleep 10000 & echo $!; sleep 10000", {.wall = wall});
        CHECK(outcome.end == End::out_of_time);
    }
    CHECK(ends(outcome.printed));
}

TEST_CASE("a program ends with who runs it, however that ends", "[exact]") {
    int pipe[2];
    REQUIRE(pipe2(pipe, O_CLOEXEC) == 0);
    const pid_t runner = fork();
    if (runner == 0) {
        const int said = fcntl(pipe[1], F_DUPFD_CLOEXEC, 10);
        capture(
            {"sh", "-c", "echo $$ > /proc/self/fd/" + std::to_string(said) + "; exec sleep 86400"},
            {.wall = far_away}, {.descriptors = {said}});
        _exit(0);
    }
    std::string pid(32, '\0');
    const ssize_t size = read(pipe[0], pid.data(), pid.size());
    kill(runner, SIGKILL);
    waitpid(runner, nullptr, 0);
    REQUIRE(size > 0);
    CHECK(ends(pid));
    close(pipe[0]);
    close(pipe[1]);
}

TEST_CASE("a subreaper ends what its children leave behind", "[exact]") {
    int pipe[2];
    REQUIRE(pipe2(pipe, O_CLOEXEC) == 0);
    const pid_t runner = fork();
    if (runner == 0) {
        prctl(PR_SET_CHILD_SUBREAPER, 1);
        const int held = fcntl(pipe[1], F_DUPFD, 10);
        // One whose parent has ended, and one that its parent's end leaves to us, each in a group of its own
        capture({"sh", "-c", "setsid sh -c 'sleep 86400' & setsid sh -c 'setsid sleep 86400; :' &"},
                {}, {.descriptors = {held}});
        nn::process::end_children();
        _exit(waitpid(-1, nullptr, 0) == -1 && errno == ECHILD ? 0 : 1);
    }
    close(pipe[1]);
    // Its other end is closed once the last of them has ended
    char end = 0;
    CHECK(read(pipe[0], &end, 1) == 0);
    int status = -1;
    waitpid(runner, &status, 0);
    CHECK(status == 0);
    close(pipe[0]);
}

TEST_CASE("of who was out of time it is known how long it waited for a processor", "[exact]") {
    // Four that compute on one processor: each waits for it, most of the time
    const Outcome starved = shell(
        "one=$(taskset -pc $$ | sed 's/.*: //; s/[-,].*//'); for i in 1 2 3 4; do "
        "taskset -c \"$one\" sh -c 'while :; do :; done' & done; wait",
        {.cpu = far_away, .wall = std::chrono::seconds(2)});
    CHECK(starved.end == End::out_of_time);
    CHECK(starved.cpu >= std::chrono::seconds(1));
}

TEST_CASE("who leaves a program behind is not waited for", "[exact]") {
    const Outcome outcome = shell("sleep 10000 & echo $!");
    CHECK(outcome.end == End::exited);
    CHECK(ends(outcome.printed));
}

TEST_CASE("who ended in time is not late because we are", "[exact]") {
    const pid_t late = fork();
    if (late == 0) {
        // It stops us until it has ended and its limit is over: one that the machine is quick
        // enough for
        for (int wall = 1; wall <= 32; wall *= 2) {
            const Outcome outcome =
                shell("{ until grep -q 'State:.Z' /proc/$$/status; do sleep 0.01; done; sleep " +
                          std::to_string(wall) + "; kill -CONT $PPID; } & kill -STOP $PPID; exit 5",
                      {.wall = std::chrono::seconds(wall)});
            if (outcome.end == End::exited) {
                _exit(outcome.code);
            }
        }
        _exit(1);
    }
    int status = 0;
    REQUIRE(waitpid(late, &status, 0) == late);
    CHECK(WEXITSTATUS(status) == 5);
}

TEST_CASE("of what a program prints only the beginning is kept", "[exact]") {
    const Outcome outcome = shell("yes | head -c 1000000; exit 4");
    CHECK(outcome.code == 4);
    CHECK(outcome.printed.size() == Limits{}.printed);
}

TEST_CASE("an answer without an end is cut off", "[exact]") {
    const Outcome outcome = shell("yes >&3");
    CHECK(outcome.end == End::too_long);
    CHECK(outcome.answer.size() <= nn::process::most_answered + 1);
}

TEST_CASE("a program that prints for ever is stopped by its time", "[exact]") {
    CHECK(capture({"yes"}, {.cpu = std::chrono::seconds(1), .wall = far_away}).end ==
          End::out_of_cpu);
    CHECK(capture({"yes"}, {.cpu = far_away, .wall = std::chrono::seconds(1)}).end ==
          End::out_of_time);
}

TEST_CASE("who ignores the end of its time is stopped a second later", "[exact]") {
    CHECK(shell("trap '' XCPU; while :; do :; done",
                {.cpu = std::chrono::seconds(1), .wall = far_away})
              .end == End::out_of_cpu);
}

TEST_CASE("a program runs where the setting says, with what it passes on", "[exact]") {
    CHECK(capture({"pwd"}, {}, {.folder = "/usr"}).printed == "/usr\n");
    CHECK_THROWS_WITH(capture({"pwd"}, {}, {.folder = "/no/such"}),
                      "pwd could not be started (No such file or directory)");
    const int passed_on = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10);
    REQUIRE(passed_on >= 10);
    const Outcome outcome =
        capture({"sh", "-c", "ls /proc/self/fd"}, {}, {.descriptors = {passed_on}});
    CHECK_THAT(outcome.printed, Catch::Matchers::Contains("\n" + std::to_string(passed_on) + "\n"));
    close(passed_on);
}

TEST_CASE("a program becomes another user, where we may", "[exact]") {
    const nn::process::Setting nobody{.user = 65534};
    if (getuid() == 0) {
        CHECK(capture({"sh", "-c", "id -u; id -g; id -G"}, {}, nobody).printed ==
              "65534\n65534\n65534\n");
    } else {
        CHECK_THROWS_WITH(capture({"id"}, {}, nobody),
                          "id could not be started (Operation not permitted)");
    }
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("memory and files have their limits", "[exact]") {
    CHECK(
        shell("x=$(head -c 2000000000 /dev/zero | tr '\\0' x)", {.memory = std::size_t{64} << 20U})
            .code != 0);
    CHECK(shell("exec head -c 2000 /dev/zero >/tmp/workbook-too-long; rm -f /tmp/workbook-too-long",
                {.file_size = 1000})
              .code == SIGXFSZ);
    shell("rm -f /tmp/workbook-too-long");
}
#endif

TEST_CASE("a program that is not there is named, with the reason", "[exact]") {
    CHECK_THROWS_WITH(capture({"no-such-program"}, {}),
                      "no-such-program could not be started (No such file or directory)");
    CHECK_THROWS_WITH(capture({"/etc"}, {}), "/etc could not be started (Permission denied)");
}

TEST_CASE("no exit code of a program's own is taken for a failure to start", "[exact]") {
    const Outcome outcome = shell("exit 127");
    CHECK(outcome.end == End::exited);
    CHECK(outcome.code == 127);
}
