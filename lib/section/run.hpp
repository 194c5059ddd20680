#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "section/chapter.hpp"
#include "section/command_line.hpp"

namespace nn::section {

/// \en What `run` and a section's own program can be told.
/// \zh `run` 命令与各节程序共有的选项。
/// \both
struct RunOptions {
    std::uint64_t seed = 42;
    Language language = Language::en;
    bool plot = false;
    std::optional<std::string> json = std::nullopt;
};

/// \en Defines `--seed`, `--plot` and `--json` on a command line; what is typed lands in `options`,
/// which must outlive the parsing.
/// \zh 在命令行上定义 `--seed`、`--plot` 与 `--json`；用户输入写进 `options`，它必须活到解析结束。
/// \both
void add_run_options(CommandLine& line, RunOptions& options);

/// \en A section's output as a reader sees it.
/// \zh 读者所看到的一节输出。
/// \both
std::string render(const Section& section, const Output& output, const RunOptions& options);

/// \en Runs sections in order and prints them, and writes the JSON where that is asked for.
/// \zh 依次运行并打印各节；需要时写出 JSON。
/// \both
/// \errors{WriteError: the JSON file cannot be written}
void run_sections(const std::vector<const Section*>& sections, const RunOptions& options);

/// \en The program that a single section is.
/// \zh 单独一节的程序。
/// \both
int section_main(const Section& section, int argc, const char* const* argv);

}  // namespace nn::section
