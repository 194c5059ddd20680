#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/chapters.hpp"
#include "app/commands.hpp"
#include "section/command_line.hpp"

namespace {

using nn::section::Text;

const Text title{"Parameter Initialization: a C++ Workbook", "参数初始化 C++ 练习册"};

// What a reader sees who types the program's name and nothing else
Text welcome() {
    std::string en = title.en() + "\n";
    std::string zh = title.zh() + "\n";
    for (const auto& chapter : nn::app::chapters()) {
        for (const auto& section : chapter.sections) {
            en += fmt::format("\n  {:<20}{}", section.id, section.title.en());
            zh += fmt::format("\n  {:<20}{}", section.id, section.title.zh());
        }
    }
    return {en + "\n\n"
                 "Start with `./workbook run 00`; `./workbook run` runs every section.\n"
                 "`./workbook --help` lists the commands.\n",
            zh + "\n\n"
                 "从 `./workbook run 00` 开始；`./workbook run` 依次运行全部小节。\n"
                 "`./workbook --help` 列出所有命令。\n"};
}

}  // namespace

int main(int argc, char** argv) {
    const nn::section::Language language = nn::section::language_of(argc, argv);
    CLI::App app{title.in(language), "./workbook"};
    nn::section::localize_help(app, language);
    nn::section::add_language_option(app, language);

    const std::vector<nn::app::Command> commands{nn::app::add_run(app, language),
                                                 nn::app::add_test(app, language),
                                                 nn::app::add_docs(app, language)};
    return nn::section::run_program(app, argc, argv, language, [&]() -> int {
        for (const auto& command : commands) {
            if (command.command_line->parsed()) {
                return command.act();
            }
        }
        fmt::print("{}", welcome().in(language));
        return nn::section::ExitCode::done;
    });
}
