#include <filesystem>
#include <fstream>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/refused.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using support::refused;
using support::run;
using support::runner;
using support::workbook;

namespace {

const std::string section_04 =
    std::string(WORKBOOK_BINARY_DIR) + "/parameter_initialization/04_custom";

// A path as a line of shell takes it: the folder's name may hold a blank.
std::string quoted(const std::string& path) {
    return fmt::format("'{}'", path);
}

// Runs a line of shell, for its redirections.
support::Result shell(const std::string& line) {
    return run({"/bin/sh", "-c", line});
}

// What a program writes where its output is a terminal.
std::string on_terminal(const std::string& program, const char* no_color) {
    int terminal = 0;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        unsetenv("NO_COLOR");
        if (no_color != nullptr) {
            setenv("NO_COLOR", no_color, 1);
        }
        execl(program.c_str(), program.c_str(), "--lang", "en", nullptr);
        _exit(127);
    }
    std::string text;
    char buffer[4096];
    ssize_t size = 0;
    while ((size = read(terminal, buffer, sizeof buffer)) > 0) {
        text.append(buffer, static_cast<std::size_t>(size));
    }
    close(terminal);
    waitpid(child, nullptr, 0);
    return text;
}

}  // namespace

TEST_CASE("without arguments the program says where to begin", "[exact]") {
    const auto english = run({workbook});
    CHECK(english.exit_code == 0);
    CHECK_THAT(english.out, Contains("./workbook run 00") && Contains("04_custom"));
    const auto chinese = run({workbook}, {{"LANG", "zh_CN.UTF-8"}});
    CHECK_THAT(chinese.out, Contains("自定义初始化"));
}

TEST_CASE("run tells every section, in order", "[exact]") {
    const auto result = run({runner});
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    std::size_t position = 0;
    for (const char* heading : {"00 · ", "01 · ", "02 · ", "03 · ", "04 · ", "05 · "}) {
        const std::size_t found = result.out.find(heading, position);
        REQUIRE(found != std::string::npos);
        position = found;
    }
}

TEST_CASE("a section answers to its name, its number and its path", "[exact]") {
    const std::string expected = run({section_04, "--seed", "7"}).out;
    REQUIRE_THAT(expected, StartsWith("04 · Custom initialization\n"));
    for (const char* name : {"04_custom", "04", "4", "parameter_initialization/04_custom"}) {
        CHECK(run({runner, name, "--seed", "7"}).out == expected);
    }
}

TEST_CASE("sections come in reading order and once, however they are named", "[exact]") {
    const auto result = run({runner, "4", "02", "04_custom"});
    CHECK(result.out == run({runner, "02"}).out + "\n" + run({runner, "04"}).out);
}

TEST_CASE("the seed, the language and the plot are heeded, by both programs", "[exact]") {
    for (const std::vector<std::string>& program :
         {std::vector<std::string>{runner, "04"}, {section_04}}) {
        const auto with = [&program](std::vector<std::string> options) {
            options.insert(options.begin(), program.begin(), program.end());
            return run(options).out;
        };
        const std::string plain = with({});
        CHECK(with({"--seed", "42"}) == plain);
        CHECK(with({"--seed", "7"}) != plain);
        CHECK(with({"--seed", "-1"}) == with({"--seed", "18446744073709551615"}));
        CHECK_THAT(with({"--lang", "zh"}), StartsWith("04 · 自定义初始化\n"));
        CHECK_THAT(with({"--lang", "both"}),
                   Contains("Custom initialization") && Contains("自定义初始化"));
        CHECK_THAT(with({"--plot"}), StartsWith(plain) && Contains("┃"));
        CHECK_THAT(with({"--seed", "7", "--lang", "zh", "--plot"}), Contains("实际个数"));
    }
}

TEST_CASE("the language of captions comes from the environment", "[exact]") {
    CHECK(run({section_04}, {{"LC_ALL", "zh_CN.UTF-8"}}).out ==
          run({section_04, "--lang", "zh"}).out);
    CHECK(run({section_04}, {{"LANG", "de_DE.UTF-8"}}).out ==
          run({section_04, "--lang", "en"}).out);
}

TEST_CASE("the option --json writes a file beside the text, and - writes it instead", "[exact]") {
    const std::string file = "/tmp/workbook_test_" + std::to_string(getpid()) + ".json";
    const auto beside = run({runner, "04", "--json", file});
    CHECK(beside.out == run({runner, "04"}).out);
    const std::string json = support::read_file(file);
    unlink(file.c_str());
    CHECK(run({runner, "04", "--json", "-"}).out == json);
    CHECK(run({section_04, "--json", "-"}).out == json);
    CHECK_THAT(json, StartsWith("{\n \"schema\": 1,\n \"command\": \"run\",") &&
                         Contains("\"id\": \"04_custom\""));
}

TEST_CASE("the option --help lists the options, in the reader's language", "[exact]") {
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{runner, "--help"}, {section_04, "--help"}}) {
        const auto result = run(command);
        CHECK(result.exit_code == 0);
        CHECK_THAT(result.out, Contains("--seed") && Contains("--lang") && Contains("--plot") &&
                                   Contains("--json"));
    }
    CHECK_THAT(run({workbook, "--help", "--lang", "zh"}).out, Contains("用法"));
}

TEST_CASE("what is not understood is refused with one sentence", "[exact]") {
    CHECK_THAT(refused({runner, "99"}, 2), Contains("'99'") && Contains("00_default"));
    CHECK_THAT(refused({runner, "--sed", "4"}, 2), Contains("--sed"));
    CHECK_THAT(refused({workbook, "walk"}, 2), Contains("walk"));
    CHECK_THAT(refused({runner, "--lang", "fr"}, 2), Contains("'fr'") && Contains("zh"));
    CHECK_THAT(refused({runner, "--seed", "x"}, 2), Contains("'x'") && Contains("2^64"));
    CHECK_THAT(refused({runner, "--seed"}, 2), Contains("--seed"));
    CHECK_THAT(refused({section_04, "--seed", "1.5"}, 2), Contains("'1.5'"));
    CHECK_THAT(refused({workbook, "test", "--sweep", "0"}, 2),
               Contains("--sweep") && Contains("'0'"));
    CHECK_THAT(refused({section_04, "extra"}, 2), Contains("extra"));
    CHECK_THAT(refused({runner, "99", "--lang", "zh"}, 2), Contains("没有名为 '99' 的小节"));
}

TEST_CASE("a file that cannot be written is exit code 5", "[exact]") {
    const auto result = run({section_04, "--json", "/nowhere/cells.json"});
    CHECK(result.exit_code == 5);
    CHECK_THAT(result.err, Contains("(/nowhere/cells.json: No such file or directory)"));
}

TEST_CASE("standard output by its other names takes the JSON after the text", "[exact]") {
    const support::Folder folder;
    const std::string json = run({section_04, "--json", "-"}).out;
    const std::string text = run({section_04}).out;
    for (const char* name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
        INFO(name);
        const std::string file = folder.path + "/out";
        const std::string command = quoted(section_04) + " --json " + name;
        CHECK(shell(command + " >" + quoted(file)).exit_code == 0);
        CHECK(support::read_file(file) == text + json);
        CHECK(shell(command + " | cat").out == text + json);
        CHECK(fs::is_symlink("/dev/stdout"));
        fs::remove(file);
    }
}

TEST_CASE("an output that is closed or full is exit code 5, whatever was to be written",
          "[exact]") {
    const bool full_device = fs::is_character_file("/dev/full");
    if (!full_device) {
        WARN("there is no /dev/full here, so a full device is not tested");
    }
    for (const std::string& command :
         {quoted(workbook), quoted(workbook) + " --help", quoted(runner) + " --help",
          quoted(runner) + " 04", quoted(section_04) + " --help"}) {
        INFO(command);
        CHECK(shell(command + " >&-").exit_code == 5);
        if (full_device) {
            const auto result = shell(command + " >/dev/full");
            CHECK(result.exit_code == 5);
            CHECK_THAT(result.err, Contains("closed or full"));
        }
    }
}

TEST_CASE("where stderr is closed or full the exit code still tells", "[exact]") {
    CHECK(shell(quoted(workbook) + " walk 2>&-").exit_code == 2);
    CHECK(shell(quoted(runner) + " 99 2>&-").exit_code == 2);
    if (fs::is_character_file("/dev/full")) {
        CHECK(shell(quoted(workbook) + " walk 2>/dev/full").exit_code == 2);
    }
}

TEST_CASE("two commands on one line are refused", "[exact]") {
    CHECK_THAT(refused({workbook, "test", "list", "00"}, 2), Contains("'list 00'"));
    CHECK_THAT(refused({runner, "04", "test"}, 2), Contains("no section 'test'"));
}

TEST_CASE("a terminal shows colours unless NO_COLOR has a value", "[exact]") {
    CHECK_THAT(
        on_terminal(section_04, nullptr),
        StartsWith("\x1b[1m04 · Custom initialization\x1b[0m") && Contains("\x1b[36mOne draw"));
    CHECK_THAT(on_terminal(section_04, ""), Contains("\x1b["));
    CHECK_THAT(on_terminal(section_04, "1"),
               StartsWith("04 · Custom initialization\r\n") && !Contains("\x1b["));
}
