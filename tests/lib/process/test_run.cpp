#include <csignal>
#include <fstream>

#include "catch.hpp"
#include "language/error.hpp"
#include "process/run.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using nn::process::run;

TEST_CASE("a process's exit code is told, and a signal as 128 and its number", "[exact]") {
    CHECK(run({"true"}) == 0);
    CHECK(run({"sh", "-c", "exit 3"}) == 3);
    CHECK(run({"sh", "-c", "kill -9 $$"}) == 128 + SIGKILL);
}

TEST_CASE("arguments reach a process as they are", "[exact]") {
    const support::Folder folder;
    const std::string file = folder.path + "/a b";
    CHECK(run({"sh", "-c", "printf '%s|' \"$@\" >\"$1\"", "sh", file, "", "*"}) == 0);
    CHECK(support::read_file(file) == file + "||*|");
}

TEST_CASE("a program that cannot be started is named, in both languages", "[exact]") {
    try {
        run({"no-such-program", "x"});
        FAIL("nothing was thrown");
    } catch (const nn::Failure& error) {
        CHECK(error.text.en() ==
              "no-such-program could not be started (No such file or directory)");
        CHECK_THAT(error.text.zh(), Contains("无法启动 no-such-program"));
    }
}

// As a parent may leave it: then the kernel forgets a child's exit code
TEST_CASE("the exit code is known where SIGCHLD was ignored", "[exact]") {
    std::signal(SIGCHLD, SIG_IGN);
    const int exit_code = run({"sh", "-c", "exit 3"});
    std::signal(SIGCHLD, SIG_DFL);
    CHECK(exit_code == 3);
}
