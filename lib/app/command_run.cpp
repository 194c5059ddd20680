#include <memory>
#include <string>
#include <vector>

#include "app/chapters.hpp"
#include "app/commands.hpp"
#include "app/find_sections.hpp"
#include "section/run.hpp"

namespace nn::app {

Command add_run(section::CommandLine& program) {
    struct Typed {
        std::vector<std::string> names;
        section::RunOptions options;
    };
    const auto typed = std::make_shared<Typed>();
    typed->options.language = program.language();

    auto line =
        program.add_command("run", {"run sections, in order; all of them when none is named",
                                    "按顺序运行各节；不点名则运行全部"});
    line.add_arguments("SECTION",
                       {"a section's name or number, such as 04_custom or 04",
                        "小节的名称或编号，例如 04_custom 或 04"},
                       typed->names);
    section::add_run_options(line, typed->options);

    return {line, [typed] {
                const auto all = chapters();
                section::run_sections(find_sections(all, typed->names), typed->options);
                return section::ExitCode::done;
            }};
}

}  // namespace nn::app
