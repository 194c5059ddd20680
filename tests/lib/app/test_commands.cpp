// The commands that build, run with stand-ins for the programs that they call.
#include <filesystem>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

using Catch::Matchers::Contains;
using support::StandIns;
using support::workbook;

namespace {

// A stand-in that says its name and what it was given, and ends in its own way.
void add(const StandIns& programs, const std::string& name, int exit_code) {
    programs.add(name, fmt::format("echo {} \"$@\"; exit {}", name, exit_code));
}

}  // namespace

TEST_CASE("test has the script build everything, and then runs the tests, on one BLAS thread",
          "[exact]") {
    const StandIns programs;
    add(programs, "ninja", 0);
    programs.add("ctest", "echo ctest \"$@\" with $OPENBLAS_NUM_THREADS thread");
    const auto result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 0);
    CHECK(result.out == fmt::format("ctest --test-dir {0} --output-on-failure --no-tests=error "
                                    "--parallel 2 --build-config fast with 1 thread\n",
                                    WORKBOOK_BINARY_DIR));
    CHECK_THAT(programs.run({workbook, "test", "--all"}).out, Contains("--build-config all"));

    add(programs, "npm", 0);
    add(programs, "chromium", 0);
    CHECK_THAT(programs.run({workbook, "test", "--browser"}).out,
               Contains("npm install") && Contains("--build-config browser"));
    CHECK_THAT(programs.run({workbook, "test", "--all", "--browser"}).out,
               Contains("--build-config everything"));
}

TEST_CASE("a failed build or a failed test is exit code 1, and no test runs unbuilt", "[exact]") {
    const StandIns programs;
    add(programs, "ninja", 7);
    add(programs, "ctest", 0);
    auto result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains(fmt::format("ninja -C {} all", WORKBOOK_BINARY_DIR)));
    CHECK_THAT(result.out, !Contains("ctest"));

    add(programs, "ninja", 0);
    add(programs, "ctest", 8);
    result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("ctest"));
}

TEST_CASE("the help names what other programs do", "[exact]") {
    CHECK_THAT(support::run({workbook, "--help"}).out,
               Contains("  run ") && Contains("  grade ") && Contains("  bench ") &&
                   Contains("install what every command needs"));
}

TEST_CASE("pages that cannot be written are exit code 1, and nothing says where they are",
          "[exact]") {
    const StandIns programs;
    add(programs, "doxygen", 2);
    const auto result = programs.run({workbook, "docs"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, !Contains("Open "));
}

TEST_CASE("docs shows what the build says only where it fails", "[exact]") {
    const auto told = [](const std::string& exit) {
        const StandIns programs;
        programs.add("ninja", "echo to stdout; echo to stderr >&2; exit " + exit);
        programs.add("doxygen", "exit 2");
        const auto result = programs.run({workbook, "docs"});
        CHECK(result.out.empty());
        return result.err;
    };
    CHECK_THAT(told("0"), !Contains("to stdout") && !Contains("to stderr"));
    CHECK_THAT(told("1"), Contains("to stdout") && Contains("to stderr"));
}

TEST_CASE("docs names what it lacks in the reader's language", "[exact]") {
    const StandIns programs;
    programs.add("ninja", "exit 0");
    for (const char* name : {"dirname", "readlink", "mktemp", "rm"}) {
        programs.keep(name);
    }
    const auto told = [&](const std::string& language) {
        const auto result =
            programs.run({workbook, "docs", "--lang", language}, {}, StandIns::alone);
        CHECK(result.exit_code == 1);
        CHECK(result.out.empty());
        return result.err;
    };
    CHECK_THAT(told("en"), Contains("install doxygen") && !Contains("缺少"));
    CHECK_THAT(told("zh"), Contains("请安装 doxygen") && !Contains("install doxygen"));
    CHECK_THAT(told("both"), Contains("install doxygen") && Contains("请安装 doxygen"));
}
