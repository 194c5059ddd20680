#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/chapters.hpp"
#include "app/commands.hpp"
#include "app/find_sections.hpp"
#include "section/run.hpp"

namespace nn::app {

Command add_run(CLI::App& app, section::Language language) {
    struct Typed {
        std::vector<std::string> names;
        section::RunOptions options;
    };
    const auto typed = std::make_shared<Typed>();
    typed->options.language = language;

    const section::Text about{"run sections, in order; all of them when none is named",
                              "按顺序运行各节；不点名则运行全部"};
    const section::Text which{"a section's name or number, such as 04_custom or 04",
                              "小节的名称或编号，例如 04_custom 或 04"};
    CLI::App* run = app.add_subcommand("run", about.in(language));
    section::localize_help(*run, language);
    run->add_option("SECTION", typed->names, which.in(language))->type_name("");
    section::add_run_options(*run, typed->options);

    return {run, [typed] {
                const auto all = chapters();
                section::run_sections(find_sections(all, typed->names), typed->options);
                return section::ExitCode::done;
            }};
}

}  // namespace nn::app
