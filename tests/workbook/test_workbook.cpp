// The shell script that sets everything up, run with stand-ins for Debian's programs.
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using support::Result;
using support::StandIns;

namespace {

constexpr const char* all_but_catch2 = "case $4 in catch2) exit 1 ;; *) echo installed ;; esac";
constexpr const char* fails_on_catch2 =
    "case \"$*\" in *install*) echo 'E: Unable to locate package catch2' >&2; exit 100 ;; esac";

// A folder with the script alone, in a machine where every package is installed and root is at
// work. What the stand-ins are called with stands in `calls`. CMake builds a program that says what
// it is called with.
class Tree {
public:
    explicit Tree(const std::string& name = "tree") : root_(fs::path(programs.folder()) / name) {
        fs::create_directory(root_);
        fs::copy(fs::path(WORKBOOK_SOURCE_DIR) / "workbook", root_ / "workbook");
        std::ofstream(record_).flush();
        programs.add("dpkg-query", "echo installed");
        programs.add("id", "echo 0");
        add("apt-get", "");
        add("cmake", R"(case "$*" in
            *--preset*)
                mkdir -p build/dev
                touch build/dev/build.ninja
                echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/dev/CMakeCache.txt ;;
            *"--target workbook"*)
                printf '#!/bin/sh\necho program; for a; do echo "[$a]"; done\n' >"$2/workbook"
                chmod +x "$2/workbook" ;;
            esac)");
    }

    // A stand-in whose calls are recorded.
    void add(const std::string& name, const std::string& script) const {
        programs.add(name, fmt::format("echo {} \"$@\" >>{}\n{}", name, record_, script));
    }

    [[nodiscard]] Result run(std::vector<std::string> arguments,
                             const std::map<std::string, std::string>& environment = {},
                             const std::string& others = ":/usr/bin:/bin") const {
        arguments.insert(arguments.begin(), (root_ / "workbook").string());
        return programs.run(arguments, environment, others);
    }

    // What was called since the last time.
    [[nodiscard]] std::string calls() const {
        std::string text = support::read_file(record_);
        std::ofstream(record_, std::ios::trunc).flush();
        return text;
    }

    [[nodiscard]] const fs::path& root() const { return root_; }

    StandIns programs;

private:
    fs::path root_;
    std::string record_ = programs.folder() + "/calls";
};

}  // namespace

TEST_CASE("a package that cannot be installed is named in one line", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_catch2);
    tree.programs.add("apt-get", fails_on_catch2);

    const auto english = tree.run({"run"});
    CHECK(english.exit_code == 1);
    CHECK(english.out.empty());
    CHECK(english.err ==
          "These Debian packages will be installed: catch2\n"
          "The package catch2 cannot be installed (E: Unable to locate package catch2); "
          "install it yourself and run this again.\n");
    CHECK_THAT(tree.run({"test"}, {{"LANG", "zh_CN.UTF-8"}}).err,
               Contains("软件包 catch2 无法安装"));
}

TEST_CASE("without root and sudo nothing is tried", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_catch2);
    tree.programs.add("id", "echo 1000");
    for (const char* name : {"dirname", "readlink", "mktemp", "rm", "grep"}) {
        tree.programs.keep(name);
    }
    const auto result = tree.run({"run"}, {}, StandIns::alone);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("needs root"));
    CHECK(tree.calls().empty());
}

TEST_CASE("missing packages are installed by root, all at once", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "case $4 in catch2 | g++) exit 1 ;; *) echo installed ;; esac");
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(), StartsWith("apt-get update -qq\n"
                                        "apt-get install -qq --no-install-recommends g++ catch2\n"
                                        "cmake"));
}

TEST_CASE("who is not root installs by sudo", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_catch2);
    tree.programs.add("id", "echo 1000");
    tree.add("sudo", "\"$@\"");
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(),
               Contains("sudo apt-get update") &&
                   Contains("sudo env DEBIAN_FRONTEND=noninteractive apt-get install") &&
                   !Contains("sudo cmake"));
}

TEST_CASE("an index that cannot be updated may do", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_catch2);
    tree.add("apt-get", "[ \"$1\" != update ]");
    const auto result = tree.run({"run"});
    CHECK(result.exit_code == 0);
    CHECK(result.out == "program\n[run]\n");
    CHECK_THAT(tree.calls(), Contains("apt-get install"));
}

TEST_CASE("where nothing is missing nothing is installed, on two architectures either", "[exact]") {
    const Tree tree;
    for (const char* answer : {"echo installed", "echo installed; echo installed",
                               "printf 'installed\\nnot-installed\\n'"}) {
        tree.programs.add("dpkg-query", answer);
        CHECK(tree.run({"run"}).exit_code == 0);
        CHECK_THAT(tree.calls(), !Contains("apt-get"));
    }
}

TEST_CASE("a package that was removed, or never known, is missing", "[exact]") {
    const Tree tree;
    for (const char* answer : {"echo config-files", "echo not-installed", "exit 1"}) {
        tree.programs.add("dpkg-query", answer);
        CHECK(tree.run({"run"}).exit_code == 0);
        CHECK_THAT(tree.calls(), Contains("apt-get install"));
    }
}

TEST_CASE("every command installs what it needs, wherever it stands on the line", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    const auto installed = [&tree](const std::vector<std::string>& arguments) {
        CHECK(tree.run(arguments).exit_code == 0);
        return tree.calls();
    };
    CHECK_THAT(installed({"run"}), Contains(" g++ ") && Contains(" libboost-dev") &&
                                       !Contains("doxygen") && !Contains("benchmark"));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"docs"}, {"--lang", "zh", "docs"}, {"--lang=zh", "docs"}}) {
        CHECK_THAT(installed(arguments), Contains(" g++ ") && Contains(" doxygen ") &&
                                             Contains(" libjs-katex ") && !Contains("benchmark"));
    }
    CHECK_THAT(installed({"bench"}), Contains(" g++ ") && Contains("libbenchmark-dev") &&
                                         !Contains("doxygen") &&
                                         Contains("--target workbook bench\n"));
    CHECK_THAT(installed({"release", "x"}), Contains(" doxygen ") && !Contains("chromium"));
    for (const char* command : {"check", "watch"}) {
        CHECK_THAT(installed({command}),
                   !Contains("doxygen") && Contains("--target workbook exercise_kit\n"));
    }
    CHECK_THAT(installed({"test"}), Contains(" doxygen ") && !Contains("chromium"));
    CHECK_THAT(installed({"test", "--all", "--browser"}),
               Contains(" doxygen ") && Contains(" chromium "));
    // A value of --lang is no command
    CHECK_THAT(installed({"--lang", "docs", "run"}), !Contains("doxygen"));
    // The students' edition comes with its pages
    fs::create_directory(tree.root() / "pages");
    CHECK_THAT(installed({"docs"}), Contains(" g++ ") && !Contains("doxygen"));
}

TEST_CASE("setup installs everything and builds nothing", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"setup"}, {"--lang", "en", "setup"}, {"setup", "--lang=zh"}}) {
        const auto result = tree.run(arguments);
        CHECK(result.exit_code == 0);
        CHECK(result.out.empty());
        CHECK_THAT(tree.calls(), Contains(" g++ ") && Contains(" doxygen ") &&
                                     Contains(" libbenchmark-dev ") && Contains(" clang-tidy ") &&
                                     !Contains("cmake --"));
    }
}

TEST_CASE("what setup does not understand is refused before anything is installed", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"setup", "nonsense"}, {"setup", "--fast"}, {"setup", "run"}}) {
        const auto result = tree.run(arguments);
        CHECK(result.exit_code == 2);
        CHECK_THAT(result.err, Contains("'" + arguments[1] + "' is not understood"));
        CHECK(tree.calls().empty());
    }
    CHECK_THAT(tree.run({"setup", "nonsense", "--lang", "zh"}).err,
               Contains("无法识别 'nonsense'"));
}

TEST_CASE("help installs nothing and builds nothing", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    const std::vector<std::vector<std::string>> lines{{},
                                                      {"--help"},
                                                      {"-h"},
                                                      {"run", "--help"},
                                                      {"setup", "--help"},
                                                      {"docs", "-h"},
                                                      {"--lang", "en", "docs", "--help"}};
    for (const auto& arguments : lines) {
        const auto result = tree.run(arguments);
        CHECK(result.exit_code == 0);
        CHECK_THAT(result.err, Contains("Nothing is built yet") && Contains("./workbook setup"));
        CHECK(tree.calls().empty());
    }
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK(tree.calls() != "");
    for (const auto& arguments : lines) {
        CHECK_THAT(tree.run(arguments).out, StartsWith("program\n"));
        CHECK(tree.calls().empty());
    }
}

TEST_CASE("arguments reach the program as they are, by a link to the script too", "[exact]") {
    const Tree tree;
    const std::vector<std::string> arguments{"run", "a b", "", "*", "--json=$HOME"};
    const std::string expected = "program\n[run]\n[a b]\n[]\n[*]\n[--json=$HOME]\n";
    CHECK(tree.run(arguments).out == expected);

    const std::string link = tree.programs.folder() + "/link";
    fs::create_symlink(tree.root() / "workbook", link);
    CHECK(tree.programs.run({link, "run", "a b", "", "*", "--json=$HOME"}).out == expected);
    CHECK_FALSE(fs::exists(tree.programs.folder() + "/build"));
}

TEST_CASE("a folder whose path has a blank is built like any other", "[exact]") {
    const Tree tree("a folder");
    CHECK(tree.run({"run"}).out == "program\n[run]\n");
}

TEST_CASE("a path that CMake cannot take is refused in one sentence", "[exact]") {
    for (const char* name : {"a#b", "a;b", "a[b", "a]b", "a\"b", "a\\b", "a|b", "a<b", "a>b", "a'b",
                             "a$(b", "a${b", "a\nb"}) {
        const Tree tree(name);
        const auto result = tree.run({"run"});
        INFO(name);
        CHECK(result.exit_code == 1);
        CHECK_THAT(result.err, Contains(name) && Contains("move or rename the folder"));
        CHECK(tree.calls().empty());
    }
    for (const char* name : {"a$b", "a&b", "(ab)", "100%", "中文"}) {
        const Tree tree(name);
        INFO(name);
        CHECK(tree.run({"run"}).exit_code == 0);
    }
}

TEST_CASE("the language is that of --lang, else of the environment", "[exact]") {
    const auto said = [](const std::vector<std::string>& arguments,
                         const std::map<std::string, std::string>& environment = {}) {
        return Tree().run(arguments, environment).err;
    };
    const std::string english =
        "Nothing is built yet. ./workbook run sets everything up and runs the sections;";
    const std::string chinese = "还没有编译。";
    CHECK_THAT(said({}), StartsWith(english));
    CHECK_THAT(said({"--lang", "zh"}), StartsWith(chinese));
    CHECK_THAT(said({"--lang=zh"}), StartsWith(chinese));
    CHECK_THAT(said({"--help", "--lang", "zh"}), StartsWith(chinese));
    CHECK_THAT(said({"--lang", "both"}), StartsWith(english) && Contains(chinese));
    CHECK_THAT(said({}, {{"LANG", "zh_CN.UTF-8"}}), StartsWith(chinese));
    CHECK_THAT(said({"--lang", "en"}, {{"LANG", "zh_CN.UTF-8"}}), StartsWith(english));
    CHECK_THAT(said({"--lang", "fr"}, {{"LANG", "zh_CN.UTF-8"}}), StartsWith(chinese));
    CHECK_THAT(said({}, {{"LC_ALL", "C"}, {"LANG", "zh_CN.UTF-8"}}), StartsWith(english));
    CHECK_THAT(said({}, {{"LC_ALL", ""}, {"LC_MESSAGES", "zh_TW"}}), StartsWith(chinese));
}

TEST_CASE("a failing build prints what it said, and success does not", "[exact]") {
    const Tree tree;
    tree.programs.add("cmake", "echo CMake is unhappy; exit 1");
    auto result = tree.run({"run"});
    CHECK(result.exit_code == 1);
    CHECK(result.out.empty());
    CHECK(result.err ==
          "Building the workbook; the first time takes about a minute.\nCMake is unhappy\n");

    fs::create_directories(tree.root() / "build/dev");
    std::ofstream(tree.root() / "build/dev/build.ninja").flush();
    result = tree.run({"run"});
    CHECK(result.exit_code == 1);
    CHECK(result.err == "CMake is unhappy\n");
}

TEST_CASE("only where there is no apt-get are the packages for the reader to install", "[exact]") {
    const Tree tree;
    for (const char* name : {"dirname", "readlink", "mktemp", "rm", "mkdir", "sed", "cat"}) {
        tree.programs.keep(name);
    }
    fs::remove(tree.programs.folder() + "/apt-get");
    fs::remove(tree.programs.folder() + "/cmake");
    const auto result = tree.run({"docs"}, {}, StandIns::alone);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("cmake: not found") && Contains("needs these packages") &&
                               Contains("g++ cmake ninja-build") && Contains(" doxygen "));
}

TEST_CASE("a folder that was copied or moved with its build is configured anew", "[exact]") {
    const Tree tree;
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(), Contains("cmake --preset dev"));
    CHECK(tree.run({"run"}).err.empty());
    CHECK_THAT(tree.calls(), !Contains("--preset"));

    const fs::path copy = tree.programs.folder() + "/copy";
    fs::copy(tree.root(), copy, fs::copy_options::recursive);
    auto result = tree.programs.run({copy.string() + "/workbook", "run"});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.err, StartsWith("This folder was copied or moved from " +
                                      fs::canonical(tree.root()).string() + ";"));
    CHECK_THAT(tree.calls(), Contains("cmake --fresh --preset dev"));

    const fs::path moved = tree.programs.folder() + "/moved";
    fs::rename(copy, moved);
    result = tree.programs.run({moved.string() + "/workbook", "run", "--lang", "zh"});
    CHECK_THAT(result.err, StartsWith("本文件夹是从 "));
    CHECK_THAT(tree.calls(), Contains("cmake --fresh --preset dev"));
    CHECK(tree.programs.run({moved.string() + "/workbook", "run"}).err.empty());
}

TEST_CASE("two runs build one after the other, and the second says that it waits", "[exact]") {
    const Tree tree;
    tree.add("cmake", R"(mkdir build/dev/busy 2>/dev/null || [ ! -d build ] || echo busy >>clash
        mkdir -p build/dev/busy; sleep 0.3; rmdir build/dev/busy; touch build/dev/build.ninja
        printf '#!/bin/sh\necho program\n' >build/dev/workbook; chmod +x build/dev/workbook)");
    const auto result =
        tree.programs.run({"/bin/sh", "-c",
                           fmt::format("cd '{}'; ./workbook run & sleep 0.1; ./workbook run; wait",
                                       tree.root().string())});
    CHECK(result.out == "program\nprogram\n");
    CHECK_THAT(result.err, Contains("Another ./workbook is building"));
    CHECK_FALSE(fs::exists(tree.root() / "clash"));
}

TEST_CASE("a run that is interrupted leaves no temporary file", "[exact]") {
    for (const auto& [signal, exit_code] : {std::pair{"HUP", 129}, {"INT", 130}, {"TERM", 143}}) {
        const Tree tree;
        tree.programs.add("cmake", "sleep 0.4");
        const fs::path temporary = tree.programs.folder() + "/tmp";
        fs::create_directory(temporary);
        const auto result =
            tree.programs.run({"/usr/bin/timeout", "--foreground", "--preserve-status", "-s",
                               signal, "0.2", (tree.root() / "workbook").string(), "run"},
                              {{"TMPDIR", temporary.string()}});
        INFO(signal);
        CHECK(result.exit_code == exit_code);
        CHECK(fs::is_empty(temporary));
    }
}

TEST_CASE("no run leaves a temporary file", "[exact]") {
    const Tree tree;
    const fs::path temporary = tree.programs.folder() + "/tmp";
    fs::create_directory(temporary);
    for (const char* command : {"run", "setup", "--help"}) {
        CHECK(tree.run({command}, {{"TMPDIR", temporary.string()}}).exit_code == 0);
        CHECK(fs::is_empty(temporary));
    }
}
