#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "section/text.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace nn::section {

/// \en What a program's exit code says.
/// \zh 程序退出码的含义。
/// \both
enum ExitCode : int {
    done = 0,
    failed = 1,  ///< \tr{a check\, a test or a verification failed,检查、测试或验证未通过}
    usage = 2,        ///< \tr{usage or bad input,用法错误或输入有误}
    not_written = 5,  ///< \tr{an output could not be written,输出无法写入}
};

/// \en What a user got wrong on the command line, in both languages.
/// \zh 命令行上的错误，以两种语言说明。
/// \both
struct UsageError : std::runtime_error {
    explicit UsageError(Text problem)
        : std::runtime_error(problem.en()), text(std::move(problem)) {}
    Text text;
};

/// \en The seed that a user typed: a whole number from −2⁶³ to 2⁶⁴ − 1, as PyTorch takes it.
/// A negative one counts down from 2⁶⁴.
/// \zh 用户输入的种子：−2⁶³ 到 2⁶⁴ − 1 之间的整数，与 PyTorch 一致；负数从 2⁶⁴ 倒数。
/// \both
/// \errors{UsageError: anything else}
std::uint64_t parse_seed(const std::string& text);

/// \en The language that a user typed: en, zh or both.
/// \zh 用户输入的语言：en、zh 或 both。
/// \both
/// \errors{UsageError: anything else}
Language parse_language(const std::string& text);

/// \en The language of a command line before it is parsed: its `--lang`, else the environment's.
/// Help and errors need it even where the rest makes no sense.
/// \zh 解析之前就要知道的语言：取 `--lang` 的值，否则取环境的语言。
/// 即使其余参数有误，帮助与报错也要用到它。
/// \both
Language language_of(int argc, const char* const* argv);

/// \en An empty command line with the names that help uses in that language.
/// \zh 空的命令行定义，帮助文字采用该语言。
/// \both
void localize_help(CLI::App& app, Language language);

/// \en Defines `--lang`, which language_of has read already; parsing checks what was typed.
/// \zh 定义 `--lang`：它的值已由 language_of 读出，解析时只检查写法。
/// \both
void add_language_option(CLI::App& app, Language language);

/// \en Parses, runs `action`, and turns every failure into one sentence on stderr and an exit code.
/// \zh 解析命令行并运行 `action`；任何失败都变成标准错误上的一句话和一个退出码。
/// \both
int run_program(CLI::App& app, int argc, const char* const* argv, Language language,
                const std::function<int()>& action);

}  // namespace nn::section
