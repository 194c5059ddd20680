// The shell script that sets everything up, run with stand-ins for Debian's programs.
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using support::Result;
using support::StandIns;

namespace {

constexpr const char* all_but_fmt = "case $4 in libfmt-dev) exit 1 ;; *) echo installed ;; esac";
constexpr const char* fails_on_fmt =
    "case \"$*\" in *install*) echo 'E: Unable to locate package libfmt-dev' >&2; exit 100 ;; esac";

// A folder with the script alone, in a machine where every package is installed and root is at
// work. What the stand-ins are called with stands in `calls`. CMake knows a chapter of two sections
// and another of one, and Ninja builds programs that say what they are called with.
class Tree {
public:
    explicit Tree(const std::string& name = "tree") : root_(fs::path(programs.folder()) / name) {
        fs::create_directory(root_);
        fs::create_directory(temporary_);
        fs::copy(fs::path(WORKBOOK_SOURCE_DIR) / "workbook", root_ / "workbook");
        std::ofstream(record_).flush();
        programs.add("dpkg-query", "echo installed");
        programs.add("id", "echo 0");
        programs.add("nproc", "echo 2");
        add("apt-get", "");
        add("cmake", R"(mkdir -p build/dev
            touch build/dev/build.ninja build/dev/CMakeCache.txt
            printf 'book/00_a\nbook/01_b\nother/02_c\n' >build/dev/sections
            echo "$PWD" >build/dev/.home)");
        add("ninja", R"sh(cd "$2"; shift 4
            echo "ninja: Entering directory"
            for target; do
                case $target in
                bench) program=tests/bench ;;
                exercise_kit | all) continue ;;
                *) program=$target ;;
                esac
                mkdir -p "$(dirname "$program")"
                printf '#!/bin/sh\necho %s; for a; do echo "[$a]"; done\n' "$target" >"$program"
                chmod +x "$program"
                echo "[1/1] Linking CXX executable $program"
            done)sh");
    }

    // A stand-in whose calls are recorded.
    void add(const std::string& name, const std::string& script) const {
        programs.add(name, fmt::format("echo {} \"$@\" >>{}\n{}", name, record_, script));
    }

    [[nodiscard]] Result run(std::vector<std::string> arguments,
                             const std::map<std::string, std::string>& environment = {},
                             const std::string& others = ":/usr/bin:/bin") const {
        arguments.insert(arguments.begin(), (root_ / "workbook").string());
        return execute(arguments, environment, others);
    }

    // However a run ends, it leaves no temporary file.
    [[nodiscard]] Result execute(const std::vector<std::string>& command,
                                 std::map<std::string, std::string> environment = {},
                                 const std::string& others = ":/usr/bin:/bin") const {
        environment["TMPDIR"] = temporary_.string();
        Result result = programs.run(command, environment, others);
        CHECK(fs::is_empty(temporary_));
        return result;
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
    fs::path temporary_ = fs::path(programs.folder()) / "tmp";
    std::string record_ = programs.folder() + "/calls";
};

}  // namespace

TEST_CASE("a package that cannot be installed is named in one line", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_fmt);
    tree.programs.add("apt-get", fails_on_fmt);

    const auto english = tree.run({"run"});
    CHECK(english.exit_code == 1);
    CHECK(english.out.empty());
    CHECK(english.err ==
          "These Debian packages will be installed: libfmt-dev\n"
          "The package libfmt-dev cannot be installed (E: Unable to locate package libfmt-dev); "
          "install it yourself and run this again.\n");
    CHECK_THAT(tree.run({"test"}, {{"LANG", "zh_CN.UTF-8"}}).err,
               Contains("软件包 libfmt-dev 无法安装"));
}

TEST_CASE("without root and sudo nothing is tried", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_fmt);
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
    tree.programs.add("dpkg-query",
                      "case $4 in libfmt-dev | g++) exit 1 ;; *) echo installed ;; esac");
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(),
               StartsWith("apt-get update -qq\n"
                          "apt-get install -qq --no-install-recommends g++ libfmt-dev\n"
                          "cmake"));
}

TEST_CASE("who is not root installs by sudo", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", all_but_fmt);
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
    tree.programs.add("dpkg-query", all_but_fmt);
    tree.add("apt-get", "[ \"$1\" != update ]");
    const auto result = tree.run({"run"});
    CHECK(result.exit_code == 0);
    CHECK(result.out == "book/00_a\n\nbook/01_b\n");
    CHECK_THAT(tree.calls(), Contains("apt-get install"));
}

TEST_CASE("where nothing is missing nothing is installed, on two architectures either", "[exact]") {
    const Tree tree;
    for (const char* answer : {"echo installed", "echo installed; echo installed",
                               "printf 'installed\\nnot-installed\\n'"}) {
        fs::remove_all(tree.root() / "build");
        tree.programs.add("dpkg-query", answer);
        CHECK(tree.run({"run"}).exit_code == 0);
        CHECK_THAT(tree.calls(), !Contains("apt-get"));
    }
}

TEST_CASE("a package that was removed, or never known, is missing", "[exact]") {
    const Tree tree;
    for (const char* answer : {"echo config-files", "echo not-installed", "exit 1"}) {
        fs::remove_all(tree.root() / "build");
        tree.programs.add("dpkg-query", answer);
        CHECK(tree.run({"run"}).exit_code == 0);
        CHECK_THAT(tree.calls(), Contains("apt-get install"));
    }
}

TEST_CASE("every command installs and builds what it needs, wherever it stands on the line",
          "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    const auto called = [&tree](const std::vector<std::string>& arguments) {
        fs::remove_all(tree.root() / "build");
        CHECK(tree.run(arguments).exit_code == 0);
        return tree.calls();
    };
    CHECK_THAT(called({"run"}), Contains(" g++ ") && Contains(" libxtensor-dev") &&
                                    !Contains("libboost") && !Contains("libzip") &&
                                    !Contains("catch2") && !Contains("doxygen") &&
                                    Contains("-DWORKBOOK_TESTS=OFF"));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"docs"}, {"--lang", "zh", "docs"}, {"--lang=zh", "docs"}}) {
        CHECK_THAT(called(arguments), Contains(" g++ ") && Contains(" doxygen ") &&
                                          !Contains(" wasi-libc ") && Contains(" libjs-katex ") &&
                                          !Contains("benchmark") &&
                                          Contains("-DWORKBOOK_TESTS=FAST"));
    }
    CHECK_THAT(called({"bench"}), Contains(" g++ ") && Contains("libbenchmark-dev") &&
                                      !Contains("doxygen") && Contains(" -j 2 bench\n"));
    CHECK_THAT(called({"release", "x"}), Contains(" doxygen ") && !Contains("chromium"));
    CHECK_THAT(called({"list"}), Contains(" libboost-dev ") && Contains(" libzip-dev ") &&
                                     !Contains("doxygen") && Contains(" -j 2 workbook\n"));
    for (const char* command : {"check", "watch"}) {
        CHECK_THAT(called({command}),
                   !Contains("doxygen") && Contains(" -j 2 workbook exercise_kit\n"));
    }
    CHECK_THAT(called({"grade", "x"}), Contains(" libzip-dev ") && Contains(" bubblewrap ") &&
                                           !Contains("catch2") && Contains(" -j 2 grader\n"));
    CHECK_THAT(called({"test"}), Contains(" catch2") && !Contains("doxygen") &&
                                     !Contains("bubblewrap") && Contains("-DWORKBOOK_TESTS=FAST") &&
                                     Contains(" -j 2 workbook\n"));
    CHECK_THAT(called({"test", "--all"}), Contains(" doxygen ") && Contains(" bubblewrap ") &&
                                              !Contains("chromium") &&
                                              Contains("-DWORKBOOK_TESTS=ALL"));
    CHECK_THAT(called({"test", "--browser"}),
               Contains(" doxygen ") && Contains(" chromium ") && Contains("-DWORKBOOK_TESTS=ALL"));
    // A value of --lang is no command
    CHECK_THAT(called({"--lang", "docs", "run"}), !Contains("doxygen"));
    // The students' edition comes with its pages
    fs::create_directory(tree.root() / "pages");
    CHECK_THAT(called({"docs"}), Contains(" g++ ") && !Contains("doxygen"));
}

TEST_CASE("packages that were there are not asked for again, until a build fails", "[exact]") {
    const Tree tree;
    tree.add("dpkg-query", "echo installed");
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(), Contains("dpkg-query"));
    CHECK(tree.run({"run"}).exit_code == 0);
    CHECK_THAT(tree.calls(), !Contains("dpkg-query"));
    // Another command needs more
    CHECK(tree.run({"grade", "x"}).exit_code == 0);
    CHECK_THAT(tree.calls(), Contains("bubblewrap") && !Contains("g++") && Contains("cmake"));

    tree.programs.add("ninja", "exit 1");
    CHECK(tree.run({"run"}).exit_code == 1);
    CHECK(tree.calls().empty());
    CHECK(tree.run({"run"}).exit_code == 1);
    CHECK_THAT(tree.calls(), Contains("g++"));
}

TEST_CASE("a section is told as soon as its program is linked", "[exact]") {
    const Tree tree;
    // The second program is linked when the first one has run
    tree.add("ninja", R"(cd "$2"; mkdir -p book
        printf '#!/bin/sh\necho a; echo >told\n' >book/00_a
        printf '#!/bin/sh\necho b\n' >book/01_b
        chmod +x book/00_a book/01_b
        [ -p told ] || mkfifo told
        echo "[1/2] Linking CXX executable book/00_a"
        read -r _ <told
        echo "[2/2] Linking CXX executable book/01_b")");
    const auto result = tree.execute(
        {"/bin/sh", "-c",
         fmt::format("cd '{}'; mkdir -p build/dev; cd build/dev; exec ../../workbook run",
                     tree.root().string())});
    CHECK(result.out == "a\n\nb\n");
    CHECK(result.exit_code == 0);
}

TEST_CASE("sections come in their order, whichever is linked first or none is", "[exact]") {
    for (const char* linked : {"echo '[1/2] Linking CXX executable book/01_b'\n"
                               "echo '[2/2] Linking CXX executable book/00_a'",
                               "echo 'ninja: no work to do.'"}) {
        const Tree tree;
        CHECK(tree.run({"run"}).exit_code == 0);
        tree.programs.add("ninja", linked);
        CHECK(tree.run({"run"}).out == "book/00_a\n\nbook/01_b\n");
    }
}

TEST_CASE("a section is built alone, by every name that it has", "[exact]") {
    const Tree tree;
    for (const char* name : {"01_b", "01", "1", "book/01_b", "book/01", "book/1"}) {
        INFO(name);
        CHECK(tree.run({"run", name, "--seed", "7", "--plot", "--lang=zh"}).out ==
              "book/01_b\n[--seed=7]\n[--plot]\n[--lang=zh]\n");
        CHECK_THAT(tree.calls(), EndsWith(" -j 2 book/01_b\n"));
    }
    CHECK(tree.run({"run", "book"}).out == tree.run({"run"}).out);
    CHECK(tree.run({"run", "1", "0", "01_b"}).out == tree.run({"run"}).out);
}

TEST_CASE("a run of nothing named builds the first chapter, and no more", "[exact]") {
    const Tree tree;
    CHECK(tree.run({"run"}).out == "book/00_a\n\nbook/01_b\n");
    CHECK_THAT(tree.calls(), EndsWith(" -j 2 book/00_a book/01_b\n"));
    CHECK(tree.run({"run", "other"}).out == "other/02_c\n");
    CHECK(tree.run({"run", "other/2"}).out == "other/02_c\n");
    CHECK(tree.run({"run", "1", "other/02"}).out == "book/01_b\n\nother/02_c\n");
    CHECK(tree.run({"run", "2"}).out == "run\n[2]\n");
}

TEST_CASE("whatever else run is asked is for the program that knows all sections", "[exact]") {
    const Tree tree;
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"7"},
                                               {"01", "7"},
                                               {"01_"},
                                               {"book/"},
                                               {"boo"},
                                               {"a b"},
                                               {""},
                                               {"*"},
                                               {"--json", "-"},
                                               {"--sed", "4"},
                                               {"--seed", "-1"},
                                               {"--seed"},
                                               {"--seed", "x"},
                                               {"--lang", "fr"},
                                               {"--", "01"},
                                               {"other/01_b"}}) {
        std::string expected = "run\n";
        for (const std::string& word : words) {
            expected += '[' + word + "]\n";
        }
        auto arguments = words;
        arguments.insert(arguments.begin(), "run");
        CHECK(tree.run(arguments).out == expected);
        CHECK_THAT(tree.calls(), EndsWith(" -j 2 run\n"));
    }
}

TEST_CASE("a section that fails ends the run with its exit code", "[exact]") {
    const Tree tree;
    CHECK(tree.run({"run"}).exit_code == 0);
    std::ofstream(tree.root() / "build/dev/book/00_a") << "#!/bin/sh\necho a; exit 5\n";
    tree.programs.add("ninja", "exit 0");
    const auto result = tree.run({"run"});
    CHECK(result.exit_code == 5);
    CHECK(result.out == "a\n");
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
                                     Contains(" wasi-libc ") && Contains(" libbenchmark-dev ") &&
                                     Contains(" clang-tidy ") && !Contains("cmake --") &&
                                     !Contains("ninja -"));
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

TEST_CASE("help of the whole installs nothing and builds nothing", "[exact]") {
    const Tree tree;
    tree.programs.add("dpkg-query", "exit 1");
    const std::vector<std::vector<std::string>> lines{{}, {"--help"}, {"-h"}, {"--lang", "en"}};
    for (const auto& arguments : lines) {
        const auto result = tree.run(arguments);
        CHECK(result.exit_code == 0);
        CHECK_THAT(result.err, Contains("Nothing is built yet") && Contains("./workbook setup"));
        CHECK(tree.calls().empty());
    }
    CHECK_THAT(tree.run({"setup", "--help"}).err, Contains("installs what every command needs"));
    CHECK(tree.calls().empty());
    CHECK(tree.run({"list"}).exit_code == 0);
    CHECK(tree.calls() != "");
    for (const auto& arguments : lines) {
        CHECK_THAT(tree.run(arguments).out, StartsWith("workbook\n"));
        CHECK(tree.calls().empty());
    }
}

TEST_CASE("help of a command comes from its program, which is built where it is not there",
          "[exact]") {
    const Tree tree;
    for (const auto& [command, output] : {std::pair{"run", "run\n[--help]\n"},
                                          {"grade", "grader\n[--help]\n"},
                                          {"bench", "bench\n[--help]\n"},
                                          {"check", "workbook\n[check]\n[--help]\n"}}) {
        CHECK(tree.run({command, "--help"}).out == output);
        CHECK_THAT(tree.calls(), Contains("ninja"));
        CHECK(tree.run({command, "--help"}).out == output);
        CHECK(tree.calls().empty());
    }
}

TEST_CASE("arguments reach the program as they are, by a link to the script too", "[exact]") {
    const Tree tree;
    const std::vector<std::string> arguments{"sample", "a b", "", "*", "--json=$HOME"};
    const std::string expected = "workbook\n[sample]\n[a b]\n[]\n[*]\n[--json=$HOME]\n";
    CHECK(tree.run(arguments).out == expected);
    // A program of its own is not told its command
    CHECK(tree.run({"--lang", "zh", "grade", "grade", "", "*"}).out ==
          "grader\n[--lang]\n[zh]\n[grade]\n[]\n[*]\n");

    const std::string link = tree.programs.folder() + "/link";
    fs::create_symlink(tree.root() / "workbook", link);
    CHECK(tree.execute({link, "sample", "a b", "", "*", "--json=$HOME"}).out == expected);
    CHECK_FALSE(fs::exists(tree.programs.folder() + "/build"));
}

TEST_CASE("a folder whose path has a blank is built like any other", "[exact]") {
    const Tree tree("a folder");
    CHECK(tree.run({"run"}).out == "book/00_a\n\nbook/01_b\n");
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
          "Building what `run` needs; the first time takes a while.\nCMake is unhappy\n");

    const Tree other;
    CHECK(other.run({"run"}).exit_code == 0);
    other.programs.add("ninja", "echo '[1/3] Building CXX object x.o'; echo FAILED: x.o; exit 1");
    result = other.run({"run"});
    CHECK(result.exit_code == 1);
    CHECK(result.out.empty());
    CHECK(result.err == "FAILED: x.o\n");
}

TEST_CASE("only where there is no apt-get are the packages for the reader to install", "[exact]") {
    const Tree tree;
    for (const char* name : {"dirname", "readlink", "mktemp", "rm", "mkdir", "cat"}) {
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
    CHECK_THAT(tree.calls(), Contains("--preset dev"));
    CHECK(tree.run({"run"}).err.empty());
    CHECK_THAT(tree.calls(), !Contains("--preset"));

    const fs::path copy = tree.programs.folder() + "/copy";
    fs::copy(tree.root(), copy, fs::copy_options::recursive);
    auto result = tree.execute({copy.string() + "/workbook", "run"});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.err, StartsWith("This folder was copied or moved from " +
                                      fs::canonical(tree.root()).string() + ";"));
    CHECK_THAT(tree.calls(), Contains("cmake --fresh "));

    const fs::path moved = tree.programs.folder() + "/moved";
    fs::rename(copy, moved);
    result = tree.execute({moved.string() + "/workbook", "run", "--lang", "zh"});
    CHECK_THAT(result.err, StartsWith("本文件夹是从 "));
    CHECK_THAT(tree.calls(), Contains("cmake --fresh "));
    CHECK(tree.execute({moved.string() + "/workbook", "run"}).err.empty());
}

TEST_CASE("two runs build one after the other, and the second says that it waits", "[exact]") {
    const Tree tree;
    CHECK(tree.run({"list"}).exit_code == 0);
    // The first build goes on until the second run has said a line
    tree.add("ninja", R"(cd "$2/../.."
        mkdir busy 2>/dev/null || echo busy >>clash
        mkdir -p busy
        [ -e waits ] || { echo >builds; read -r line <&4; echo "$line" >waits; }
        rmdir busy)");
    const auto result =
        tree.execute({"/bin/sh", "-c",
                      fmt::format("cd '{}'; mkfifo builds says; exec 4<>says; ./workbook list & "
                                  "read -r _ <builds; ./workbook list 2>&4; wait",
                                  tree.root().string())});
    CHECK(result.out == "workbook\n[list]\nworkbook\n[list]\n");
    CHECK_THAT(support::read_file((tree.root() / "waits").string()),
               Contains("Another ./workbook is building"));
    CHECK_FALSE(fs::exists(tree.root() / "clash"));
}

TEST_CASE("a run that a signal ends leaves no temporary file", "[exact]") {
    for (const auto& [signal, exit_code] :
         {std::pair{"HUP", 129}, {"INT", 130}, {"QUIT", 131}, {"PIPE", 141}, {"TERM", 143}}) {
        const Tree tree;
        tree.programs.add("cmake", fmt::format("kill -s {} \"$RUN\"", signal));
        INFO(signal);
        CHECK(tree.execute({"/bin/sh", "-c", "RUN=$$; export RUN; exec \"$0\" run",
                            (tree.root() / "workbook").string()})
                  .exit_code == exit_code);
    }
}
