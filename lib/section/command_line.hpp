#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "language/usage_error.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace nn::section {

/// \en What a program's exit code says.
/// \zh 程序退出码的含义。
/// \both
enum ExitCode : int {
    done = 0,
    failed = 1,  ///< \tr{a check\, a test or a verification failed,检查、测试或验证未通过}
    usage = 2,        ///< \tr{usage or bad input,用法错误或输入有误}
    ungraded = 3,     ///< \tr{some submissions could not be graded,有些提交未能评分}
    no_sandbox = 4,   ///< \tr{no sandbox works here,这里无法使用沙箱}
    not_written = 5,  ///< \tr{an output could not be written,输出无法写入}
};

/// \en The seed that a user typed: a whole number from −2⁶³ to 2⁶⁴ − 1, as PyTorch takes it.
/// A negative one counts down from 2⁶⁴.
/// \zh 用户输入的种子：−2⁶³ 到 2⁶⁴ − 1 之间的整数，与 PyTorch 一致；负数从 2⁶⁴ 倒数。
/// \both
/// \errors{UsageError: anything else}
std::uint64_t parse_seed(const std::string& text);

/// \en The count that a user typed for an option: a whole number from 1 to `most`.
/// \zh 用户为某个选项输入的个数：1 到 `most` 之间的整数。
/// \both
/// \errors{UsageError: anything else}
std::size_t parse_count(const std::string& option, const std::string& text, std::size_t most);

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

/// \en The command line of a program, or of one of its commands. Every text comes in both
/// languages; help and errors use the reader's. `--lang` and `--help` are always there.
/// \zh 程序或其某个命令的命令行。每段文字都有两种语言，帮助与报错采用读者的语言。
/// 总是带有 `--lang` 与 `--help`。
/// \both
class CommandLine {
public:
    CommandLine(const std::string& name, const Text& about, Language language);

    /// \en Adds a command of its own options, such as `run`.
    /// \zh 添加一个有自己选项的命令，例如 `run`。
    /// \both
    CommandLine add_command(const std::string& name, const Text& about);

    /// \en Adds an option with a value. `take` is handed what was typed, and may throw UsageError.
    /// What looks like an option is no value, though a negative number is; where `value_name` is
    /// FILE, an empty text is none either.
    /// \zh 添加一个带值的选项。`take` 接收用户输入的文本，可以抛出 UsageError。
    /// 形如选项的文本不算值，但负数算；`value_name` 为 FILE 时，空文本也不算。
    /// \both
    void add_option(const std::string& name, const std::string& value_name, const Text& about,
                    const std::function<void(const std::string&)>& take);

    /// \en Adds a switch; `value`, which must outlive the parsing, becomes true where it is typed.
    /// \zh 添加一个开关；用户输入它时 `value` 变为 true，`value` 必须活到解析结束。
    /// \both
    void add_flag(const std::string& name, const Text& about, bool& value);

    /// \en Adds arguments without a name, any number of them.
    /// \zh 添加任意多个不带名称的参数。
    /// \both
    void add_arguments(const std::string& name, const Text& about,
                       std::vector<std::string>& values);

    /// \en Adds a text that help ends with.
    /// \zh 添加帮助末尾的说明。
    /// \both
    void add_footer(const Text& text);

    /// \en Whether this command is the one that was typed.
    /// \zh 用户输入的是否正是这个命令。
    /// \both
    [[nodiscard]] bool was_chosen() const;

    [[nodiscard]] Language language() const { return language_; }

    /// \en Parses, runs `action`, and turns every failure into one sentence on stderr and an exit
    /// code.
    /// \zh 解析命令行并运行 `action`；任何失败都变成标准错误上的一句话和一个退出码。
    /// \both
    int run(int argc, const char* const* argv, const std::function<int()>& action);

private:
    CommandLine(std::shared_ptr<CLI::App> app, Language language);

    int parse_and_act(int argc, const char* const* argv, const std::function<int()>& action);
    [[nodiscard]] int report(const Text& problem, ExitCode code) const;

    std::shared_ptr<CLI::App> app_;
    Language language_;
};

}  // namespace nn::section
