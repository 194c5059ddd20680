#include <algorithm>
#include <iterator>
#include <vector>

#include "app/commands.hpp"
#include "app/workshop.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "section/chapter.hpp"

namespace {

using nn::Text;

const Text title{"Parameter Initialization: a C++ Workbook", "参数初始化 C++ 练习册"};

// What a reader sees who types the program's name and nothing else
Text welcome() {
    Text text = nn::say("{}\n", "{}\n", title);
    for (const auto& chapter : nn::section::chapters()) {
        for (const auto& [section, _] : chapter.parts) {
            text += nn::say("\n  {:<20}{}", "\n  {:<20}{}", section.id, section.title);
        }
    }
    return text +=
           {"\n\n"
            "Start with `./workbook run 00`; `./workbook run` runs every section.\n"
            "`./workbook list` shows the exercises and your progress.\n"
            "`./workbook --help` lists the commands.\n",
            "\n\n"
            "从 `./workbook run 00` 开始；`./workbook run` 依次运行全部小节。\n"
            "`./workbook list` 列出练习与你的进度。\n"
            "`./workbook --help` 列出所有命令。\n"};
}

}  // namespace

int main(int argc, char** argv) {
    const nn::Language language = nn::language_of(argc, argv);
    nn::CommandLine program("./workbook", title, language);
    program.mention_command("run",
                            {"run sections, in order; the first chapter's when none is named",
                             "按顺序运行各节；不点名则运行第一章"});
    std::vector<nn::app::Command> commands{
        nn::app::add_list(program),  nn::app::add_check(program), nn::app::add_watch(program),
        nn::app::add_hint(program),  nn::app::add_reset(program), nn::app::add_sample(program),
        nn::app::add_verify(program)};
    std::ranges::copy(nn::app::workshop_commands(program), std::back_inserter(commands));

    return program.run(argc, argv, [&]() -> int {
        for (const auto& command : commands) {
            if (command.line.was_chosen()) {
                return command.act();
            }
        }
        nn::io::write_output("-", {welcome().in(language)});
        return nn::ExitCode::done;
    });
}
