#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <thread>
#include <unistd.h>

#include "catch.hpp"
#include "process/capture.hpp"

using nn::process::capture;
using nn::process::Limits;
using nn::process::Outcome;
using End = nn::process::Outcome::End;

namespace {

Outcome shell(const std::string& script, const Limits& limits = {}) {
    return capture({"sh", "-c", script}, limits);
}

// A process that has ended may wait as a zombie for whoever inherited it.
bool is_running(const std::string& pid) {
    for (int tries = 0; tries < 100; ++tries) {
        std::ifstream status("/proc/" + pid.substr(0, pid.find('\n')) + "/stat");
        std::string number;
        std::string name;
        std::string state = "gone";
        status >> number >> name >> state;
        if (state == "gone" || state == "Z" || state == "X") {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

}  // namespace

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
    CHECK(shell("while :; do :; done", {.cpu = std::chrono::seconds(1)}).end == End::out_of_cpu);
}

TEST_CASE("a program that sleeps for ever is stopped, with what it has started", "[exact]") {
    const auto outcome =
        shell("sleep 1000 & echo $!; sleep 1000", {.wall = std::chrono::seconds(1)});
    CHECK(outcome.end == End::out_of_time);
    CHECK_FALSE(is_running(outcome.printed));
}

TEST_CASE("who leaves a program behind is not waited for", "[exact]") {
    const Outcome outcome = shell("sleep 1000 & echo $!", {.wall = std::chrono::seconds(5)});
    CHECK(outcome.end == End::exited);
    CHECK_FALSE(is_running(outcome.printed));
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
    const Outcome outcome =
        capture({"yes"}, {.cpu = std::chrono::seconds(1), .wall = std::chrono::seconds(2)});
    CHECK((outcome.end == End::out_of_cpu || outcome.end == End::out_of_time));
}

TEST_CASE("who ignores the end of its time is stopped a second later", "[exact]") {
    CHECK(shell("trap '' XCPU; while :; do :; done", {.cpu = std::chrono::seconds(1)}).end ==
          End::out_of_cpu);
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
    CHECK(shell("x=$(head -c 2000000000 /dev/zero | tr '\\0' x)",
                {.wall = std::chrono::seconds(20), .memory = std::size_t{64} << 20U})
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
