#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <new>
#include <unistd.h>

#include "catch.hpp"
#include "command_line/command_line.hpp"
#include "io/file.hpp"
#include "language/error.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using nn::Language;
using nn::parse_seed;
using nn::UsageError;

namespace {

Language language_of(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "program");
    return nn::language_of(static_cast<int>(arguments.size()), arguments.data());
}

void set_locale(const char* all, const char* messages, const char* lang) {
    setenv("LC_ALL", all, 1);
    setenv("LC_MESSAGES", messages, 1);
    setenv("LANG", lang, 1);
}

struct Told {
    int exit_code;
    std::string err;
};

// Runs a command line with one command, `draw`, and tells what came out on stderr.
Told tell(
    std::vector<const char*> arguments, Language language = Language::en,
    const std::function<int()>& action = [] { return 0; }) {
    arguments.insert(arguments.begin(), "prog");
    nn::CommandLine program("prog", {"A program", "程序"}, language);
    auto draw = program.add_command("draw", {"draws", "抽取"});
    program.add_command("test", {"tests", "测试"});
    bool plot = false;
    std::vector<std::string> names;
    draw.add_flag("--plot", {"plots", "画图"}, plot);
    for (const char* name : {"--json", "--out"}) {
        draw.add_option(name, "FILE", {"a file", "文件"}, [](const std::string&) {});
    }
    for (const char* name : {"--seed", "--a"}) {
        draw.add_option(name, "N", {"a number", "数"}, [](const std::string&) {});
    }
    draw.add_arguments("NAME", {"names", "名称"}, names);

    const support::Folder folder;
    const std::string file = folder.path + "/err";
    const int before = dup(STDERR_FILENO);
    REQUIRE(std::freopen(file.c_str(), "w", stderr) != nullptr);
    const int exit_code = program.run(static_cast<int>(arguments.size()), arguments.data(), action);
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    return {exit_code, support::read_file(file)};
}

}  // namespace

TEST_CASE("a seed is what PyTorch takes", "[exact]") {
    CHECK(parse_seed("42") == 42U);
    CHECK(parse_seed("18446744073709551615") == 18446744073709551615U);
    CHECK(parse_seed("-1") == 18446744073709551615U);
    CHECK(parse_seed("-9223372036854775808") == std::uint64_t{1} << 63U);
    for (const char* text :
         {"", "x", "1.5", "1e3", "4 2", "42x", "18446744073709551616", "-9223372036854775809"}) {
        CHECK_THROWS_AS(parse_seed(text), UsageError);
    }
}

TEST_CASE("a count is a whole number within its bounds", "[exact]") {
    CHECK(nn::parse_count("--sweep", "1", 100) == 1);
    CHECK(nn::parse_count("--sweep", "100", 100) == 100);
    for (const char* text : {"", "0", "-1", "101", "1.5", "ten", "99999999999999999999"}) {
        CHECK_THROWS_AS(nn::parse_count("--sweep", text, 100), UsageError);
    }
}

TEST_CASE("the option --lang goes before the environment, wherever it stands", "[exact]") {
    set_locale("", "", "zh_CN.UTF-8");
    CHECK(language_of({}) == Language::zh);
    CHECK(language_of({"run", "04", "--lang", "en"}) == Language::en);
    CHECK(language_of({"--lang=both", "run"}) == Language::both);
    CHECK(language_of({"--lang", "fr"}) == Language::zh);
}

TEST_CASE("a --lang at the end of the line lacks its value, and does no harm", "[exact]") {
    set_locale("", "", "zh_CN.UTF-8");
    CHECK(language_of({"run", "--lang"}) == Language::zh);
    CHECK(tell({"--lang"}).err == "prog: --lang needs one value; `prog --help` says which.\n");
    CHECK(tell({"--lang"}, Language::zh).err ==
          "prog：--lang 需要一个值；运行 `prog --help` 查看说明。\n");
}

TEST_CASE("an option's value is no other option", "[exact]") {
    for (const char* next : {"--plot", "--seed=4", "-h", "-x", "--"}) {
        INFO(next);
        const Told told = tell({"draw", "--json", next});
        CHECK(told.exit_code == 2);
        CHECK_THAT(told.err, Contains("--json needs one value") && Contains("`prog draw --help`"));
    }
    CHECK_THAT(tell({"draw", "--json", "--plot"}).err, Contains("the option '--plot'"));
    CHECK_THAT(tell({"draw", "--json", "--plot"}, Language::zh).err,
               Contains("--json 需要一个值") && Contains("'--plot'"));
}

TEST_CASE("a negative number and the dash alone are values", "[exact]") {
    for (const char* value : {"-1", "-2.5", "-.5", "-1e-3", "-1e999", "-inf", "-nan", "-"}) {
        INFO(value);
        CHECK(tell({"draw", "--a", value, "--json", "-"}).exit_code == 0);
    }
}

TEST_CASE("an option that is given twice is refused", "[exact]") {
    CHECK(tell({"draw", "--seed", "1", "--seed=2"}).err ==
          "prog: --seed was given twice; give it once.\n");
    CHECK(tell({"draw", "--seed", "1", "--seed", "2"}, Language::zh).err ==
          "prog：--seed 给了两次；只能给一次。\n");
    for (const std::vector<const char*>& arguments :
         {std::vector<const char*>{"--lang", "en", "--lang", "en"},
          {"draw", "--lang=en", "--lang", "zh"},
          {"--lang", "en", "draw", "--lang", "zh"}}) {
        const Told told = tell(arguments);
        CHECK(told.exit_code == 2);
        CHECK_THAT(told.err, Contains("--lang was given twice"));
    }
}

TEST_CASE("a file has a name", "[exact]") {
    for (const char* option : {"--json", "--out"}) {
        const Told told = tell({"draw", option, ""});
        CHECK(told.exit_code == 2);
        CHECK_THAT(told.err, Contains(option) && Contains("empty name"));
    }
    CHECK(tell({"draw", "--json="}).exit_code == 2);
}

TEST_CASE("a switch takes no value", "[exact]") {
    for (const char* flag : {"--plot=banana", "--plot=false", "--plot=1"}) {
        CHECK(tell({"draw", flag}).err ==
              "prog: --plot takes no value; `prog draw --help` says what it does.\n");
    }
    CHECK(tell({"draw", "--plot=banana"}, Language::zh).err ==
          "prog：--plot 不带值；运行 `prog draw --help` 查看说明。\n");
}

TEST_CASE("one command a line", "[exact]") {
    CHECK(tell({"test", "draw", "x"}).err ==
          "prog: 'draw x' is not understood here; `prog test --help` lists what is.\n");
    CHECK(tell({"test", "draw", "x"}).exit_code == 2);
}

TEST_CASE("what is not understood is named, and so is the help of that command", "[exact]") {
    CHECK(tell({"walk"}).err ==
          "prog: 'walk' is not understood here; `prog --help` lists what is.\n");
    CHECK(tell({"draw", "--sed", "4"}).err ==
          "prog: '--sed' is not understood here; `prog draw --help` lists what is.\n");
    CHECK(tell({"draw", "--sed", "4"}, Language::zh).err ==
          "prog：无法识别 '--sed'；运行 `prog draw --help` 查看可用的参数。\n");
    CHECK(tell({"draw", "--seed"}).err ==
          "prog: --seed needs one value; `prog draw --help` says which.\n");
}

TEST_CASE("whatever an action throws becomes one sentence and an exit code", "[exact]") {
    const auto thrown = [](auto error, Language language = Language::en) {
        return tell({"draw"}, language, [&]() -> int { throw error; });
    };
    CHECK(thrown(nn::UsageError({"no", "不"})).exit_code == 2);
    CHECK(thrown(nn::io::WriteError("full")).exit_code == 5);
    CHECK(thrown(nn::io::WriteError("full")).err == "prog: could not write the output (full).\n");
    CHECK(thrown(nn::Failure({"no cmake", "没有 cmake"}), Language::zh).err ==
          "prog：没有 cmake。\n");
    CHECK(thrown(nn::Failure({"no cmake", "没有 cmake"})).exit_code == 1);

    CHECK(thrown(std::bad_alloc()).exit_code == 1);
    CHECK(thrown(std::bad_alloc()).err == "prog: there is not enough memory.\n");
    CHECK(thrown(std::bad_alloc(), Language::zh).err == "prog：内存不足。\n");
    CHECK(thrown(std::runtime_error("why")).exit_code == 1);
    CHECK(thrown(std::runtime_error("why")).err == "prog: an unexpected error stopped it (why).\n");
}
