#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"
#include "section/file.hpp"

namespace nn::app {
namespace {

int build_pages(Language language) {
    const std::string out = fmt::format("{}/build/docs", source_dir);
    const int exit_code =
        run_process({"/usr/bin/python3", fmt::format("{}/docs/build.py", source_dir),
                     "--binary-dir", binary_dir, "--out", out, "--lang", name_of(language)});
    if (exit_code != 0) {
        return section::ExitCode::failed;
    }
    const Text done{fmt::format("The pages are in {}/en and {}/zh.", out, out),
                    fmt::format("页面已写入 {}/en 与 {}/zh。", out, out)};
    section::write_output("-", {done.in(language), "\n"});
    return section::ExitCode::done;
}

}  // namespace

Command add_docs(section::CommandLine& program) {
    const Language language = program.language();
    return {program.add_command("docs", {"write the pages to build/docs", "把页面写入 build/docs"}),
            [language] { return build_pages(language); }};
}

}  // namespace nn::app
