#include "exercise/tools.hpp"

#include "exercise/scratch.hpp"
#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::exercise {

const process::Limits tool_limits{.cpu = std::chrono::seconds(30),
                                  .wall = std::chrono::minutes(5),
                                  .memory = std::size_t{2} << 30U,
                                  .printed = std::size_t{4} << 20U};

namespace {

process::Outcome run_here(const ToolRun& tool, const std::filesystem::path& below) {
    const Scratch scratch(below);
    io::write_file(scratch.path() / tool.input_name, {tool.input});
    process::Outcome outcome =
        process::capture(tool.command, tool_limits, {.folder = scratch.path()});
    require_disk(outcome, below);
    if (!tool.output_name.empty()) {
        outcome.answer = io::read_file(scratch.path() / tool.output_name).value_or("");
    }
    return outcome;
}

}  // namespace

void require_disk(const process::Outcome& outcome, const std::filesystem::path& folder) {
    std::error_code ignored;
    if (outcome.printed.find("No space left on device") != std::string::npos &&
        std::filesystem::space(folder, ignored).available < 2 * tool_limits.file_size) {
        throw Failure(say("the disk of {} is full; make room there",
                          "{} 所在的磁盘已满；请腾出空间", folder.string()));
    }
}

Tools local_tools(const Kit& kit) {
    return {.kit = kit.folder(),
            .compiler = kit.compiler,
            .run = [below = kit.scratch()](const ToolRun& tool) { return run_here(tool, below); }};
}

}  // namespace nn::exercise
