#include "section/command_line.hpp"

#include <charconv>
#include <cstdio>
#include <span>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "section/file.hpp"

namespace nn::section {
namespace {

template <class Integer>
bool parse_whole(const std::string& text, Integer& value) {
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end;
}

// CLI11 puts the option's name first, up to a colon.
std::string option_named_in(const CLI::ParseError& error) {
    const std::string what = error.what();
    return what.substr(0, what.find(':'));
}

Text explain(const CLI::App& app, const CLI::ParseError& error) {
    const std::string ask = fmt::format("{} --help", app.get_name());
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const std::string given = fmt::format("{}", fmt::join(app.remaining(true), " "));
        return {fmt::format("'{}' is not understood here; `{}` lists what is", given, ask),
                fmt::format("无法识别 '{}'；运行 `{}` 查看可用的参数", given, ask)};
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string option = option_named_in(error);
        return {fmt::format("{} needs one value; `{}` says which", option, ask),
                fmt::format("{} 需要一个值；运行 `{}` 查看说明", option, ask)};
    }
    return {fmt::format("{}; `{}` lists what is allowed", error.what(), ask),
            fmt::format("命令行有误（{}）；运行 `{}` 查看可用的参数", error.what(), ask)};
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
    return {app_->get_subcommand_ptr(name), language_};
}

void CommandLine::add_option(const std::string& name, const std::string& value_name,
                             const Text& about,
                             const std::function<void(const std::string&)>& take) {
    app_->add_option_function<std::string>(name, take, about.in(language_))->type_name(value_name);
}

void CommandLine::add_flag(const std::string& name, const Text& about, bool& value) {
    app_->add_flag(name, value, about.in(language_));
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

int CommandLine::run(int argc, const char* const* argv, const std::function<int()>& action) {
    try {
        app_->parse(argc, argv);
        return action();
    } catch (const CLI::CallForHelp&) {
        fmt::print("{}", app_->help());
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        return report(explain(*app_, error), ExitCode::usage);
    } catch (const UsageError& error) {
        return report(error.text, ExitCode::usage);
    } catch (const WriteError& error) {
        return report({fmt::format("could not write the output ({})", error.what()),
                       fmt::format("无法写入输出（{}）", error.what())},
                      ExitCode::not_written);
    }
}

int CommandLine::report(const Text& problem, ExitCode code) const {
    const std::string name = app_->get_name();
    const Text line{fmt::format("{}: {}.", name, problem.en()),
                    fmt::format("{}：{}。", name, problem.zh())};
    fmt::print(stderr, "{}\n", line.in(language_));
    return code;
}

}  // namespace nn::section
