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
    programs.add(
        "ctest",
        "echo ctest \"$@\" with $OPENBLAS_NUM_THREADS thread${WORKBOOK_BUILD:+ in a build}");
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
    CHECK_THAT(result.err,
               Contains(fmt::format("ninja -C {} -j ", WORKBOOK_BINARY_DIR)) && Contains(" all\n"));
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
