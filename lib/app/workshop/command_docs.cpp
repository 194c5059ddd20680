#include <memory>

#include <fmt/format.h>

#include "app/kit.hpp"
#include "app/workshop/build.hpp"
#include "app/workshop/commands.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "process/run.hpp"

namespace nn::app {
namespace {

int build_pages(bool open, Language language) {
    const std::string out = (kit().source / "build/docs").string();
    if (!build({"run", "book_data", "chapter_tests"}, language)) {
        return ExitCode::failed;
    }
    const int exit_code =
        process::run({"/usr/bin/python3", (kit().source / "docs/build.py").string(), "--binary-dir",
                      kit().build.string(), "--out", out, "--lang", name_of(language)});
    if (exit_code != 0) {
        return ExitCode::failed;
    }
    const Text done = say("Open {}/index.html: English, Chinese, or both side by side.",
                          "请打开 {}/index.html：英文、中文，或左右对照。", out);
    io::write_output("-", {done.in(language), "\n"});
    const bool shown = !open || process::run({"xdg-open", fmt::format("{}/index.html", out)}) == 0;
    return shown ? ExitCode::done : ExitCode::failed;
}

}  // namespace

Command add_docs(CommandLine& program) {
    const Language language = program.language();
    const auto open = std::make_shared<bool>(false);
    auto line =
        program.add_command("docs", {"write the pages to build/docs", "把页面写入 build/docs"});
    line.add_flag("--open", {"show them in the browser", "在浏览器中打开"}, *open);
    return {line, [open, language] { return build_pages(*open, language); }};
}

}  // namespace nn::app
