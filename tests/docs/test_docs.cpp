// `./workbook docs` and docs/build.py, run with stand-ins for the programs that they call.
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using support::StandIns;
using support::workbook;

namespace {

const std::string python = "/usr/bin/python3";
const std::string script = WORKBOOK_SOURCE_DIR "/docs/build.py";

// A folder that holds pages of an earlier build.
struct Pages {
    support::Folder folder;
    fs::path out = fs::path(folder.path) / "docs";

    Pages() {
        fs::create_directory(out);
        std::ofstream(out / "old.html") << "old";
    }

    [[nodiscard]] std::vector<std::string> command() const {
        return {python, script, "--binary-dir", WORKBOOK_BINARY_DIR, "--out", out.string()};
    }

    [[nodiscard]] bool are_the_old_ones() const {
        const auto entries =
            std::distance(fs::directory_iterator(folder.path), fs::directory_iterator());
        return entries == 1 && support::read_file(out / "old.html") == "old" &&
               !fs::exists(out / "index.html");
    }
};

}  // namespace

TEST_CASE("the old pages survive a build that fails", "[exact]") {
    const StandIns programs;
    const Pages pages;
    programs.add("doxygen", "exit 1");
    const auto result = programs.run(pages.command());
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("docs: ") && !Contains("Traceback"));
    CHECK(pages.are_the_old_ones());

    const StandIns without_doxygen;
    CHECK(without_doxygen.run(pages.command(), {}, StandIns::alone).exit_code == 1);
    CHECK(pages.are_the_old_ones());
}

TEST_CASE("the sections' failure is a sentence too", "[exact]") {
    const StandIns programs;
    const Pages pages;
    programs.add("doxygen", "exit 0");
    programs.add("run", "exit 1");
    auto command = pages.command();
    command[3] = programs.folder();
    const auto result = programs.run(command);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("docs: ") && !Contains("Traceback"));
    CHECK(pages.are_the_old_ones());
}

TEST_CASE("what the pages lack is named by its packages", "[exact]") {
    const StandIns programs;
    const Pages pages;
    programs.add("doxygen", "exit 0");
    const std::string docs = WORKBOOK_SOURCE_DIR "/docs";
    const std::string without_katex =
        "import pathlib, sys; sys.path.insert(0, sys.argv.pop(1)); import build\n"
        "from tools import assets, page; nowhere = pathlib.Path('/nowhere')\n"
        "assets.KATEX = assets.FONTS = assets.THEME = nowhere; page.html = None; build.main()";
    const auto result =
        programs.run({python, "-c", without_katex, docs, "--binary-dir", WORKBOOK_BINARY_DIR,
                      "--out", pages.out.string(), "--lang", "zh"},
                     {{"PYTHONDONTWRITEBYTECODE", "1"}, {"PYTHONIOENCODING", "utf-8"}});
    CHECK(result.exit_code == 1);
    CHECK(result.err ==
          "docs：页面没有写出：请安装 doxygen-awesome-css libjs-katex fonts-katex "
          "python3-lxml（Debian 的软件包名）后再运行。\n");
    CHECK(pages.are_the_old_ones());
}

TEST_CASE("without a compiler for them the pages do not compute, and one line names its packages",
          "[exact]") {
    const StandIns programs;
    const std::string docs = WORKBOOK_SOURCE_DIR "/docs";
    const auto told = [&](const std::string& language) {
        const std::string code =
            "import pathlib, sys; sys.path.insert(0, sys.argv[1]); from tools import live\n"
            "live.LLVM = pathlib.Path('/nowhere')\n"
            "print(live.without(live.missing_packages(), sys.argv[2]))";
        return programs
            .run({python, "-c", code, docs, language},
                 {{"PYTHONDONTWRITEBYTECODE", "1"}, {"PYTHONIOENCODING", "utf-8"}}, StandIns::alone)
            .out;
    };
    const std::string packages =
        "clang-19 lld-19 libc++-19-dev-wasm32 libc++abi-19-dev-wasm32 "
        "libclang-rt-19-dev-wasm32";
    CHECK_THAT(told("en"), Contains("do not compute; " + packages));
    CHECK_THAT(told("zh"), Contains(packages) && !Contains("compute"));
    CHECK_THAT(told("both"), Contains("do not compute") && Contains("不能现场计算"));
}

TEST_CASE("pages that cannot be written are exit code 1, and nothing says where they are",
          "[exact]") {
    const StandIns programs;
    programs.add("doxygen", "exit 2");
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
    for (const char* name : {"dirname", "readlink", "mktemp", "rm", "nproc"}) {
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
