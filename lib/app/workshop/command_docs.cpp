#include <memory>

#include <fmt/format.h>

#include "app/paths.hpp"
#include "app/workshop/build_lock.hpp"
#include "app/workshop/commands.hpp"
#include "process/run.hpp"
#include "section/file.hpp"

namespace nn::app {
namespace {

// What the pages show is computed by these.
bool build_sources(Language language) {
    const BuildLock lock(language);
    return process::run_quietly({"cmake", "--build", binary_dir, "--target", "workbook",
                                 "book_data", "chapter_tests"}) == 0;
}

int build_pages(bool open, Language language) {
    const std::string out = fmt::format("{}/build/docs", source_dir);
    if (!build_sources(language)) {
        return section::ExitCode::failed;
    }
    const int exit_code =
        process::run({"/usr/bin/python3", fmt::format("{}/docs/build.py", source_dir),
                      "--binary-dir", binary_dir, "--out", out, "--lang", name_of(language)});
    if (exit_code != 0) {
        return section::ExitCode::failed;
    }
    const Text done{fmt::format("Open {}/index.html: English, Chinese, or both side by side.", out),
                    fmt::format("请打开 {}/index.html：英文、中文，或左右对照。", out)};
    section::write_output("-", {done.in(language), "\n"});
    const bool shown = !open || process::run({"xdg-open", fmt::format("{}/index.html", out)}) == 0;
    return shown ? section::ExitCode::done : section::ExitCode::failed;
}

}  // namespace

Command add_docs(section::CommandLine& program) {
    const Language language = program.language();
    const auto open = std::make_shared<bool>(false);
    auto line =
        program.add_command("docs", {"write the pages to build/docs", "把页面写入 build/docs"});
    line.add_flag("--open", {"show them in the browser", "在浏览器中打开"}, *open);
    return {line, [open, language] { return build_pages(*open, language); }};
}

}  // namespace nn::app
