#include <fmt/format.h>

#include "app/paths.hpp"
#include "app/workshop/commands.hpp"
#include "process/run.hpp"

namespace nn::app {

// The script does it, because nothing may be built yet. It never hands `setup` on to the program.
Command add_setup(section::CommandLine& program) {
    const Language language = program.language();
    return {program.add_command("setup", {"install what every command needs, and build nothing",
                                          "安装所有命令所需的软件包，不编译"}),
            [language] {
                return process::run(
                    {fmt::format("{}/workbook", source_dir), "setup", "--lang", name_of(language)});
            }};
}

}  // namespace nn::app
