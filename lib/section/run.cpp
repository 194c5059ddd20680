#include "section/run.hpp"

#include <unistd.h>

#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "section/json.hpp"
#include "section/place.hpp"
#include "section/plot.hpp"
#include "section/programs.hpp"

namespace nn::section {
namespace {

std::string heading(const Section& section, Language language) {
    return say("{} · {}", "{} · {}", section.number(), section.title).in(language);
}

bool stdout_has_colors() {
    const char* no_color = std::getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

// What stops a section says in which cell.
void tell(const Chapter& chapter, std::uint64_t seed, const std::vector<std::size_t>& sections,
          const Chapter::Hear& hear) {
    report_crashes();
    try {
        chapter.tell(seed, sections, hear);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const io::WriteError&) {
        throw;
    } catch (const std::exception& error) {
        throw Failure(
            say("{} stopped with an error ({})", "{} 因错误而中止（{}）", place(), error.what()));
    }
}

void add_options(CommandLine& line, RunOptions& options) {
    line.add_option("--seed", "N",
                    {"seed of the random numbers (default 42)", "随机数的种子（默认 42）"},
                    [&options](const std::string& text) { options.seed = parse_seed(text); });
    line.add_flag("--plot",
                  {"draw histograms with the distributions they should follow, and curves",
                   "画出直方图与应当服从的分布，以及曲线"},
                  options.plot);
    options.json.add_to(line, {"each step's output", "每一步的输出"});
}

}  // namespace

std::string render(const Section& section, const Output& output, const RunOptions& options) {
    const bool colors = stdout_has_colors();
    const auto styled = [colors](const char* style, const std::string& text) {
        return colors ? style + text + "\x1b[0m" : text;
    };
    std::string text = styled("\x1b[1m", heading(section, options.language)) + '\n';
    for (const Cell& cell : output.cells()) {
        text += '\n' + styled("\x1b[36m", cell.caption.in(options.language)) + '\n' + cell.text;
    }
    if (options.plot) {
        for (const Plot& plot : output.plots()) {
            text += '\n' + draw(plot, options.language);
        }
        for (const Chart& chart : output.charts()) {
            text += '\n' + draw(chart, options.language);
        }
    }
    return text;
}

void run_sections(const std::vector<Found>& sections, const RunOptions& options) {
    std::vector<SectionRun> runs;
    const auto hear = [&](const Section& section, Output output) {
        if (!options.json.replaces_text()) {
            io::write_output("-", {runs.empty() ? "" : "\n", render(section, output, options)});
        }
        runs.push_back({section.id, options.seed, std::move(output)});
    };
    // A chapter's sections follow one another: its story is told once
    for (auto first = sections.begin(); first != sections.end();) {
        const Chapter& chapter = *first->chapter;
        std::vector<std::size_t> wanted;
        for (; first != sections.end() && first->chapter == &chapter; ++first) {
            wanted.push_back(first->section);
        }
        tell(chapter, options.seed, wanted, [&](std::size_t section, Output output) {
            hear(chapter.parts[section].section, std::move(output));
        });
    }
    if (options.json.is_given()) {
        options.json.write(to_json(runs));
    }
}

int run_main(int argc, const char* const* argv) {
    const Language language = language_of(argc, argv);
    RunOptions options{.language = language};
    std::vector<std::string> names;
    CommandLine line("./workbook run",
                     {"run sections, in order; the first chapter's when none is named",
                      "按顺序运行各节；不点名则运行第一章"},
                     language);
    line.add_arguments("SECTION",
                       {"a section's name or number, such as 04_custom or 04, or a chapter's name",
                        "小节的名称或编号，例如 04_custom 或 04；也可以是一章的名称"},
                       names);
    add_options(line, options);
    return line.run(argc, argv, [&] {
        // A reader's first run builds no more than the first chapter
        run_sections(
            find_sections(chapters(), names.empty() ? std::vector{chapters().front().id} : names),
            options);
        return ExitCode::done;
    });
}

int section_main(int argc, const char* const* argv) {
    const Chapter& chapter = chapters().back();
    const Found found{&chapter, chapter.parts.size() - 1};
    const Language language = language_of(argc, argv);
    RunOptions options{.language = language};
    CommandLine line((*found).id, (*found).title, language);
    add_options(line, options);
    return line.run(argc, argv, [&] {
        run_sections({found}, options);
        return ExitCode::done;
    });
}

}  // namespace nn::section
