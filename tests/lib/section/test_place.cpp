#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "section/run.hpp"

using Catch::Matchers::Contains;
using nn::section::Chapter;
using nn::section::Output;

namespace {

struct Story {};

std::function<void()> disaster;

void quiet(Story&, Output& out) {
    out.cell("calm", {"Nothing happens.", "无事发生。"});
}

void broken(Story&, Output& out) {
    out.cell("first", {"It still runs.", "还在运行。"});
    out.cell("second", {"Here it stops.", "停在这里。"});
    disaster();
}

Chapter three_parts() {
    using nn::section::Telling;
    return {.id = "chapter",
            .title = {"Chapter", "章"},
            .number = 1,
            .begin = Telling<quiet>::begin,
            .parts = {{{"00_calm", {"Calm", "平静"}}, Telling<quiet>::tell},
                      {{"01_broken", {"Broken", "出错"}}, Telling<broken>::tell},
                      {{"02_calm", {"Calm", "平静"}}, Telling<quiet>::tell}}};
}

void run(std::size_t section) {
    const Chapter chapter = three_parts();
    nn::section::run_sections({{&chapter, section}}, {.json = nn::JsonOption("/dev/null")});
}

struct End {
    int signal;
    std::string said;
};

// What becomes of a process of its own that runs a section, without this one's own handlers.
End end_of(std::size_t section) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
            std::signal(signal, SIG_DFL);
        }
        dup2(ends[1], STDERR_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        run(section);
        _exit(0);
    }
    close(ends[1]);
    std::string said;
    for (char c = 0; read(ends[0], &c, 1) == 1;) {
        said += c;
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, said};
}

// Deeper than any stack, in a way that no optimizer unrolls
std::size_t endless(std::size_t depth) {
    std::array<volatile char, 4096> room{};
    room[depth % room.size()] = 1;
    return depth == std::numeric_limits<std::size_t>::max()
               ? 0
               : endless(depth + 1) + static_cast<std::size_t>(room[0]);
}

}  // namespace

TEST_CASE("a section that a signal ends names itself and its cell in one line", "[exact]") {
    for (const int signal : {SIGSEGV, SIGFPE, SIGABRT}) {
        disaster = [signal] { std::raise(signal); };
        const End end = end_of(1);
        INFO(end.said);
        CHECK(end.signal == signal);
        CHECK_THAT(end.said,
                   Catch::Matchers::EndsWith("01_broken, cell second: ended by a signal\n"));
    }
}

TEST_CASE("the section that crashes is named where a later one replays it", "[exact]") {
    disaster = [] { std::raise(SIGSEGV); };
    CHECK_THAT(end_of(2).said, Contains("01_broken, cell second: ended by a signal\n"));
}

// A sanitizer has a report of its own for that, and its own stack to give it on
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a stack that overflows is no silent end", "[exact]") {
    disaster = [] { std::printf("%zu", endless(0)); };
    const End end = end_of(1);
    CHECK(end.signal == SIGSEGV);
    CHECK_THAT(end.said, Contains("01_broken, cell second: ended by a signal\n"));
}
#endif

TEST_CASE("an error that a section throws names the section and the cell", "[exact]") {
    disaster = [] { throw std::runtime_error("no such layer"); };
    CHECK_THROWS_WITH(run(1), "01_broken, cell second stopped with an error (no such layer)");
}
