// The commands that build, run with stand-ins for the programs that they call.
#include <filesystem>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using support::StandIns;
using support::workbook;

namespace {

// A stand-in that says its name and what it was given, and ends in its own way.
void add(const StandIns& programs, const std::string& name, int exit_code) {
    programs.add(name, fmt::format("echo {} \"$@\"; exit {}", name, exit_code));
}

}  // namespace

TEST_CASE("test builds everything and then runs the tests, on one BLAS thread", "[exact]") {
    const StandIns programs;
    add(programs, "cmake", 0);
    programs.add("ctest", "echo ctest \"$@\" with $OPENBLAS_NUM_THREADS thread");
    const auto result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 0);
    CHECK(result.out == fmt::format("cmake --build {0}\nctest --test-dir {0} --output-on-failure "
                                    "--no-tests=error --parallel 2 --build-config fast with 1 "
                                    "thread\n",
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
    add(programs, "cmake", 7);
    add(programs, "ctest", 0);
    auto result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("cmake") && !Contains("ctest"));

    add(programs, "cmake", 0);
    add(programs, "ctest", 8);
    result = programs.run({workbook, "test"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("ctest"));
}

TEST_CASE("a build waits for one that is under way, and says so", "[exact]") {
    const StandIns programs;
    add(programs, "cmake", 0);
    add(programs, "ctest", 0);
    const std::string lock = WORKBOOK_BINARY_DIR "/.lock";
    programs.add("busy", fmt::format("flock '{0}' sleep 2 & sleep 0.5; '{1}' test \"$@\"; wait",
                                     lock, workbook));
    const auto result = programs.run({programs.folder() + "/busy"});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.err, Contains("Another ./workbook is building"));
    CHECK_THAT(result.out, Contains("cmake --build") && Contains("ctest"));
    CHECK_THAT(programs.run({programs.folder() + "/busy", "--lang", "zh"}).err,
               Contains("另一个 ./workbook 正在编译"));
}

TEST_CASE("setup stands in the help, and is the script's work", "[exact]") {
    CHECK_THAT(support::run({workbook, "--help"}).out,
               Contains("setup") && Contains("install what every command needs"));
    CHECK_THAT(support::run({workbook, "setup", "--help"}).out, Contains("setup"));
    const StandIns programs;
    programs.add("dpkg-query", "echo installed");
    const auto result = programs.run({workbook, "setup"});
    CHECK(result.exit_code == 0);
    CHECK(result.out.empty());
    CHECK(result.err.empty());
}

TEST_CASE("a missing cmake is named in one sentence", "[exact]") {
    const StandIns programs;
    const auto result = programs.run({workbook, "test", "--lang", "en"}, {}, StandIns::alone);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err,
               EndsWith("./workbook: cmake could not be started (No such file or directory).\n"));
    CHECK_THAT(programs.run({workbook, "test", "--lang", "zh"}, {}, StandIns::alone).err,
               Contains("./workbook：无法启动 cmake"));
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
        programs.add("cmake", "echo to stdout; echo to stderr >&2; exit " + exit);
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
    programs.add("cmake", "exit 0");
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
