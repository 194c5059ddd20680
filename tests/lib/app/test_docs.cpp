// docs/build.py, run with a stand-in for Doxygen.
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/stand_ins.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using support::StandIns;

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

bool has_katex() {
    return fs::exists("/usr/share/javascript/katex/katex.js") &&
           fs::exists("/usr/share/fonts/truetype/katex");
}

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
    programs.add("workbook", "exit 1");
    auto command = pages.command();
    command[3] = programs.folder();
    const auto result = programs.run(command);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("docs: ") && !Contains("Traceback"));
    CHECK(pages.are_the_old_ones());
}

TEST_CASE("new pages take the place of the old, whatever the locale", "[exact]") {
    if (!has_katex()) {
        WARN("KaTeX is not installed here, so no pages are written");
        return;
    }
    const StandIns programs;
    const Pages pages;
    // Writes one page into the folder that the Doxyfile names
    programs.add("doxygen",
                 "echo '<p>数</p>' >\"$(sed -n 's/^OUTPUT_DIRECTORY *= \"\\(.*\\)\"/\\1/p' "
                 "\"$1\")/page.html\"");
    const auto result = programs.run(
        pages.command(), {{"LC_ALL", "C"}, {"PYTHONUTF8", "0"}, {"PYTHONCOERCECLOCALE", "0"}});
    INFO(result.err);
    CHECK(result.exit_code == 0);
    CHECK_FALSE(fs::exists(pages.out / "old.html"));
    CHECK(fs::exists(pages.out / "katex/katex.min.js"));
    CHECK_FALSE(fs::exists(pages.out / "work"));
    for (const char* page : {"en/page.html", "zh/page.html"}) {
        CHECK(support::read_file(pages.out / page) == "<p>数</p>\n");
    }
    CHECK_THAT(support::read_file(pages.out / "index.html"), Contains("参数初始化"));
    CHECK(std::distance(fs::directory_iterator(pages.folder.path), fs::directory_iterator()) == 1);
}

TEST_CASE("missing KaTeX is named by its packages", "[exact]") {
    const StandIns programs;
    const Pages pages;
    programs.add("doxygen", "exit 0");
    const auto result =
        programs.run({python, "-c",
                      "import pathlib, sys; sys.path.insert(0, sys.argv.pop(1)); import build\n"
                      "build.KATEX = build.KATEX_FONTS = pathlib.Path('/nowhere'); build.main()",
                      WORKBOOK_SOURCE_DIR "/docs", "--binary-dir", WORKBOOK_BINARY_DIR, "--out",
                      pages.out.string(), "--lang", "zh"},
                     {{"PYTHONDONTWRITEBYTECODE", "1"}, {"PYTHONIOENCODING", "utf-8"}});
    CHECK(result.exit_code == 1);
    CHECK(result.err ==
          "docs：缺少生成页面所需的软件；请安装 libjs-katex fonts-katex（Debian "
          "的软件包名）后再运行。\n");
    CHECK(pages.are_the_old_ones());
}
