#include "section/run.hpp"

#include <unistd.h>

#include <fmt/color.h>
#include <fmt/format.h>

#include "language/failure.hpp"
#include "section/file.hpp"
#include "section/json.hpp"
#include "section/place.hpp"
#include "section/plot.hpp"

namespace nn::section {
namespace {

std::string heading(const Section& section, Language language) {
    const auto line = [&](const std::string& title) {
        return fmt::format("{} · {}", section.number(), title);
    };
    return Text{line(section.title.en()), line(section.title.zh())}.in(language);
}

bool stdout_has_colors() {
    const char* no_color = std::getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

// What stops a section says in which cell.
Output tell(const Section& section, std::uint64_t seed) {
    report_crashes();
    try {
        return section.run(seed);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw Failure({fmt::format("{} stopped with an error ({})", place(), error.what()),
                       fmt::format("{} 因错误而中止（{}）", place(), error.what())});
    }
}

}  // namespace

void add_run_options(CommandLine& line, RunOptions& options) {
    line.add_option("--seed", "N",
                    {"seed of the random numbers (default 42)", "随机数的种子（默认 42）"},
                    [&options](const std::string& text) { options.seed = parse_seed(text); });
    line.add_flag("--plot",
                  {"draw the weights' histogram and the law they should follow",
                   "画出权重的直方图与它应当服从的分布"},
                  options.plot);
    line.add_option(
        "--json", "FILE",
        {"write each step's output as JSON to FILE; - is standard output, instead of text",
         "把每一步的输出以 JSON 写入 FILE；- 表示写到标准输出，代替文本"},
        [&options](const std::string& text) { options.json = text; });
}

std::string render(const Section& section, const Output& output, const RunOptions& options) {
    const bool colors = stdout_has_colors();
    const std::string title = heading(section, options.language);
    std::string text =
        (colors ? fmt::format("{}", fmt::styled(title, fmt::emphasis::bold)) : title) + "\n";
    for (const Cell& cell : output.cells()) {
        const std::string caption = cell.caption.in(options.language);
        text += fmt::format(
            "\n{}\n",
            colors ? fmt::format("{}", fmt::styled(caption, fmt::fg(fmt::terminal_color::cyan)))
                   : caption);
        text += cell.text;
    }
    if (options.plot) {
        for (const Plot& plot : output.plots()) {
            text += "\n" + draw(plot, options.language);
        }
    }
    return text;
}

void run_sections(const std::vector<const Section*>& sections, const RunOptions& options) {
    const bool json_only = options.json == "-";
    std::vector<SectionRun> runs;
    for (const Section* section : sections) {
        runs.push_back({section, options.seed, tell(*section, options.seed)});
        if (!json_only) {
            write_output(
                "-", {runs.size() > 1 ? "\n" : "", render(*section, runs.back().output, options)});
        }
    }
    if (options.json) {
        write_output(*options.json, {to_json(runs)});
    }
}

int section_main(const Section& section, int argc, const char* const* argv) {
    const Language language = language_of(argc, argv);
    RunOptions options{.language = language};
    CommandLine line(section.id, section.title, language);
    add_run_options(line, options);
    return line.run(argc, argv, [&] {
        run_sections({&section}, options);
        return ExitCode::done;
    });
}

}  // namespace nn::section
