#include "section/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <new>
#include <span>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "language/failure.hpp"
#include "section/file.hpp"

namespace nn::section {
namespace {

template <class Integer>
bool parse_whole(const std::string& text, Integer& value) {
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end;
}

// `./workbook run --help`, where `run` is the command that was typed.
std::string help_of(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? fmt::format("{} --help", app.get_name())
                          : fmt::format("{} {} --help", app.get_name(), chosen[0]->get_name());
}

// CLI11 begins its message with the option's name, a flag's without its dashes.
const CLI::Option* option_named_in(const CLI::App& app, const std::string& message) {
    const std::string word = message.substr(0, message.find_first_of(": "));
    const auto chosen = app.get_subcommands();
    for (const CLI::App* place : {chosen.empty() ? &app : chosen[0], &app}) {
        for (const CLI::Option* option : place->get_options()) {
            if (option->get_name() == word || option->get_name() == "--" + word) {
                return option;
            }
        }
    }
    return nullptr;
}

UsageError given_twice(const std::string& option) {
    return UsageError({fmt::format("{} was given twice; give it once", option),
                       fmt::format("{} 给了两次；只能给一次", option)});
}

UsageError explain(const CLI::App& app, const CLI::ParseError& error) {
    const std::string help = help_of(app);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const std::string given = fmt::format("{}", fmt::join(app.remaining(true), " "));
        return UsageError(
            {fmt::format("'{}' is not understood here; `{}` lists what is", given, help),
             fmt::format("无法识别 '{}'；运行 `{}` 查看可用的参数", given, help)});
    }
    const CLI::Option* option = option_named_in(app, error.what());
    if (option == nullptr) {
        return UsageError(
            {fmt::format("the arguments are not understood; `{}` lists what is", help),
             fmt::format("无法识别这些参数；运行 `{}` 查看可用的参数", help)});
    }
    const std::string name = option->get_name();
    if (option->get_expected_max() == 0) {
        return UsageError({fmt::format("{} takes no value; `{}` says what it does", name, help),
                           fmt::format("{} 不带值；运行 `{}` 查看说明", name, help)});
    }
    if (option->results().size() > 1) {
        return given_twice(name);
    }
    return UsageError({fmt::format("{} needs one value; `{}` says which", name, help),
                       fmt::format("{} 需要一个值；运行 `{}` 查看说明", name, help)});
}

// A dash, unless it stands alone or before a number.
bool looks_like_option(const std::string& text) {
    if (text.size() < 2 || text[0] != '-') {
        return false;
    }
    double number = 0.0;
    const auto [rest, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    return text[1] == '-' || error == std::errc::invalid_argument;
}

// What no value can be: the next option, and for a file no name at all.
void require_value(const CLI::App& app, const std::string& option, const std::string& value_name,
                   const std::string& text) {
    if (looks_like_option(text)) {
        const CLI::App* parent = app.get_parent();
        const std::string help = help_of(parent == nullptr ? app : *parent);
        throw UsageError(
            {fmt::format("{} needs one value, and was given the option '{}'; `{}` says which",
                         option, text, help),
             fmt::format("{} 需要一个值，却得到了选项 '{}'；运行 `{}` 查看说明", option, text,
                         help)});
    }
    if (value_name == "FILE" && text.empty()) {
        throw UsageError(
            {fmt::format("{} was given an empty name; give a file, or - for standard output",
                         option),
             fmt::format("{} 的文件名为空；请给出文件名，或用 - 表示标准输出", option)});
    }
}

// The program and its command both have a --lang: CLI11 counts them apart.
void require_one_language(std::span<const char* const> arguments) {
    const auto end =
        std::ranges::find(arguments, "--", [](const char* a) { return std::string_view(a); });
    const auto count = std::count_if(arguments.begin(), end, [](std::string_view argument) {
        return argument == "--lang" || argument.starts_with("--lang=");
    });
    if (count > 1) {
        throw given_twice("--lang");
    }
}

}  // namespace

std::uint64_t parse_seed(const std::string& text) {
    std::uint64_t positive = 0;
    if (parse_whole(text, positive)) {
        return positive;
    }
    std::int64_t negative = 0;
    if (parse_whole(text, negative)) {
        return static_cast<std::uint64_t>(negative);
    }
    throw UsageError(
        {fmt::format("--seed was given '{}'; give a whole number from -2^63 to "
                     "2^64 - 1, such as 42",
                     text),
         fmt::format("--seed 的值是 '{}'；应为 -2^63 到 2^64 - 1 之间的整数，例如 42", text)});
}

std::size_t parse_count(const std::string& option, const std::string& text, std::size_t most) {
    std::size_t count = 0;
    if (parse_whole(text, count) && 1 <= count && count <= most) {
        return count;
    }
    throw UsageError(
        {fmt::format("{} was given '{}'; give a whole number from 1 to {}", option, text, most),
         fmt::format("{} 的值是 '{}'；应为 1 到 {} 之间的整数", option, text, most)});
}

Language parse_language(const std::string& text) {
    if (text == "en") {
        return Language::en;
    }
    if (text == "zh") {
        return Language::zh;
    }
    if (text == "both") {
        return Language::both;
    }
    throw UsageError({fmt::format("--lang was given '{}'; give en, zh or both", text),
                      fmt::format("--lang 的值是 '{}'；应为 en、zh 或 both", text)});
}

Language language_of(int argc, const char* const* argv) {
    const std::span<const char* const> arguments(argv, static_cast<std::size_t>(argc));
    Language language = environment_language();
    const auto take = [&language](const std::string& text) {
        try {
            language = parse_language(text);
        } catch (const UsageError&) {
            // The parser will say so, in the environment's language
        }
    };
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--lang" && i + 1 < arguments.size()) {
            take(arguments[i + 1]);
        } else if (argument.starts_with("--lang=")) {
            take(std::string(argument.substr(std::string_view("--lang=").size())));
        }
    }
    return language;
}

CommandLine::CommandLine(const std::string& name, const Text& about, Language language)
    : CommandLine(std::make_shared<CLI::App>(about.in(language), name), language) {}

CommandLine::CommandLine(std::shared_ptr<CLI::App> app, Language language)
    : app_(std::move(app)), language_(language) {
    const auto word = [language](const char* en, const char* zh) {
        return Text{en, zh}.in(language == Language::zh ? Language::zh : Language::en);
    };
    const auto formatter = app_->get_formatter();
    formatter->label("Usage", word("Usage", "用法"));
    formatter->label("OPTIONS", word("OPTIONS", "选项"));
    formatter->label("Positionals", word("Arguments", "参数"));
    formatter->label("SUBCOMMAND", word("COMMAND", "命令"));
    app_->option_defaults()->group(word("Options", "选项"));
    app_->group(word("Commands", "命令"));
    app_->set_help_flag("-h,--help", word("print this and stop", "显示本说明后退出"));
    // language_of has read the value already; parsing checks what was typed
    add_option("--lang", "LANG",
               {"language: en, zh or both (default: the environment's)",
                "语言：en、zh 或 both（默认取自环境）"},
               parse_language);
}

CommandLine CommandLine::add_command(const std::string& name, const Text& about) {
    app_->add_subcommand(name, about.in(language_));
    app_->require_subcommand(0, 1);  // a second one would be parsed and never run
    return {app_->get_subcommand_ptr(name), language_};
}

void CommandLine::add_option(const std::string& name, const std::string& value_name,
                             const Text& about,
                             const std::function<void(const std::string&)>& take) {
    // The app owns this function, so no shared pointer to it may stand inside
    const auto take_value = [app = app_.get(), name, value_name, take](const std::string& text) {
        require_value(*app, name, value_name, text);
        take(text);
    };
    app_->add_option_function<std::string>(name, take_value, about.in(language_))
        ->type_name(value_name);
}

void CommandLine::add_flag(const std::string& name, const Text& about, bool& value) {
    app_->add_flag(name, value, about.in(language_))->disable_flag_override();
}

void CommandLine::add_arguments(const std::string& name, const Text& about,
                                std::vector<std::string>& values) {
    app_->add_option(name, values, about.in(language_))->type_name("");
}

void CommandLine::add_footer(const Text& text) {
    app_->footer(text.in(language_));
}

bool CommandLine::was_chosen() const {
    return app_->parsed();
}

int CommandLine::parse_and_act(int argc, const char* const* argv,
                               const std::function<int()>& action) {
    try {
        require_one_language({argv, static_cast<std::size_t>(argc)});
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        write_output("-", {app_->help()});
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        throw explain(*app_, error);
    }
    return action();
}

int CommandLine::run(int argc, const char* const* argv, const std::function<int()>& action) {
    try {
        return parse_and_act(argc, argv, action);
    } catch (const UsageError& error) {
        return report(error.text, ExitCode::usage);
    } catch (const WriteError& error) {
        return report({fmt::format("could not write the output ({})", error.what()),
                       fmt::format("无法写入输出（{}）", error.what())},
                      ExitCode::not_written);
    } catch (const Failure& error) {
        return report(error.text, ExitCode::failed);
    } catch (const std::bad_alloc&) {
        return report({"there is not enough memory", "内存不足"}, ExitCode::failed);
    } catch (const std::exception& error) {
        return report({fmt::format("an unexpected error stopped it ({})", error.what()),
                       fmt::format("因意外错误而中止（{}）", error.what())},
                      ExitCode::failed);
    }
}

int CommandLine::report(const Text& problem, ExitCode code) const {
    const std::string name = app_->get_name();
    const Text line{fmt::format("{}: {}.", name, problem.en()),
                    fmt::format("{}：{}。", name, problem.zh())};
    // The exit code tells even where nobody can read the sentence: fmt::print would throw
    std::fputs((line.in(language_) + '\n').c_str(), stderr);
    return code;
}

}  // namespace nn::section
