#include <unistd.h>

#include "catch.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using support::run;

namespace {

const std::string workbook = std::string(WORKBOOK_BINARY_DIR) + "/workbook";
const std::string section_04 =
    std::string(WORKBOOK_BINARY_DIR) + "/parameter_initialization/04_custom";

// Runs what must be refused: one sentence on stderr, nothing on stdout.
std::string refused(const std::vector<std::string>& command, int exit_code) {
    const auto result = run(command);
    CHECK(result.exit_code == exit_code);
    CHECK(result.out.empty());
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    return result.err;
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
    const auto result = run({workbook, "run"});
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
        CHECK(run({workbook, "run", name, "--seed", "7"}).out == expected);
    }
}

TEST_CASE("sections come in reading order and once, however they are named", "[exact]") {
    const auto result = run({workbook, "run", "4", "02", "04_custom"});
    CHECK(result.out == run({workbook, "run", "02"}).out + "\n" + run({workbook, "run", "04"}).out);
}

TEST_CASE("the seed, the language and the plot are heeded, by both programs", "[exact]") {
    for (const std::vector<std::string>& program :
         {std::vector<std::string>{workbook, "run", "04"}, {section_04}}) {
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
    const auto beside = run({workbook, "run", "04", "--json", file});
    CHECK(beside.out == run({workbook, "run", "04"}).out);
    const std::string json = support::read_file(file);
    unlink(file.c_str());
    CHECK(run({workbook, "run", "04", "--json", "-"}).out == json);
    CHECK(run({section_04, "--json", "-"}).out == json);
    CHECK_THAT(json, StartsWith("{\n \"schema\": 1,\n \"command\": \"run\",") &&
                         Contains("\"id\": \"04_custom\""));
}

TEST_CASE("the option --help lists the options, in the reader's language", "[exact]") {
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{workbook, "run", "--help"}, {section_04, "--help"}}) {
        const auto result = run(command);
        CHECK(result.exit_code == 0);
        CHECK_THAT(result.out, Contains("--seed") && Contains("--lang") && Contains("--plot") &&
                                   Contains("--json"));
    }
    CHECK_THAT(run({workbook, "--help", "--lang", "zh"}).out, Contains("用法"));
}

TEST_CASE("what is not understood is refused with one sentence", "[exact]") {
    CHECK_THAT(refused({workbook, "run", "99"}, 2), Contains("'99'") && Contains("00_default"));
    CHECK_THAT(refused({workbook, "run", "--sed", "4"}, 2), Contains("--sed"));
    CHECK_THAT(refused({workbook, "walk"}, 2), Contains("walk"));
    CHECK_THAT(refused({workbook, "run", "--lang", "fr"}, 2), Contains("'fr'") && Contains("zh"));
    CHECK_THAT(refused({workbook, "run", "--seed", "x"}, 2), Contains("'x'") && Contains("2^64"));
    CHECK_THAT(refused({workbook, "run", "--seed"}, 2), Contains("--seed"));
    CHECK_THAT(refused({section_04, "--seed", "1.5"}, 2), Contains("'1.5'"));
    CHECK_THAT(refused({workbook, "test", "--sweep", "0"}, 2),
               Contains("--sweep") && Contains("'0'"));
    CHECK_THAT(refused({section_04, "extra"}, 2), Contains("extra"));
    CHECK_THAT(refused({workbook, "run", "99", "--lang", "zh"}, 2),
               Contains("没有名为 '99' 的小节"));
}

TEST_CASE("a file that cannot be written is exit code 5", "[exact]") {
    const auto result = run({section_04, "--json", "/nowhere/cells.json"});
    CHECK(result.exit_code == 5);
    CHECK_THAT(result.err, Contains("/nowhere/cells.json"));
}
