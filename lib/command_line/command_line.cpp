#include "command_line/command_line.hpp"

#include <charconv>
#include <cstdio>
#include <new>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "command_line/definition.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn {
namespace {

template <class Integer>
bool parse_whole(const std::string& text, Integer& value) {
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end;
}

// The exit code tells even where nobody can read the sentence: fmt::print would throw
int report(const std::string& program, Language language, const Text& problem, ExitCode code) {
    const bool is_question = problem.en().ends_with('?');
    const Text line = is_question ? say("{}: {}\n", "{}：{}\n", program, problem)
                                  : say("{}: {}.\n", "{}：{}。\n", program, problem);
    std::fputs(line.in(language, "").c_str(), stderr);
    return code;
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
        say("--seed was given '{}'; give a whole number from -2^63 to 2^64 - 1, such as 42",
            "--seed 的值是 '{}'；应为 -2^63 到 2^64 - 1 之间的整数，例如 42", text));
}

std::size_t parse_count(const std::string& option, const std::string& text, std::size_t most) {
    std::size_t count = 0;
    if (parse_whole(text, count) && 1 <= count && count <= most) {
        return count;
    }
    throw UsageError(say("{} was given '{}'; give a whole number from 1 to {}",
                         "{} 的值是 '{}'；应为 1 到 {} 之间的整数", option, text, most));
}

Language parse_language(const std::string& text) {
    if (const auto language = language_named(text)) {
        return *language;
    }
    throw UsageError(say("--lang was given '{}'; give en, zh or both",
                         "--lang 的值是 '{}'；应为 en、zh 或 both", text));
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
    : CommandLine(std::make_shared<Definition>(
          Definition{.name = name, .about = about, .language = language})) {
    // language_of has read the value already; parsing checks what was typed
    add_option("--lang", "LANG",
               {"language: en, zh or both (default: the environment's)",
                "语言：en、zh 或 both（默认取自环境）"},
               parse_language);
}

CommandLine::CommandLine(std::shared_ptr<Definition> definition)
    : definition_(std::move(definition)) {}

CommandLine CommandLine::add_command(const std::string& name, const Text& about) {
    CommandLine command(definition_->name + ' ' + name, about, definition_->language);
    definition_->commands.push_back(
        {.name = name, .about = about, .definition = command.definition_});
    return command;
}

void CommandLine::mention_command(const std::string& name, const Text& about) {
    definition_->commands.push_back({.name = name, .about = about, .definition = nullptr});
}

void CommandLine::add_option(const std::string& name, const std::string& value_name,
                             const Text& about,
                             const std::function<void(const std::string&)>& take) {
    definition_->options.push_back(
        {.name = name, .value_name = value_name, .about = about, .take = take});
}

void CommandLine::add_flag(const std::string& name, const Text& about, bool& value) {
    add_option(name, "", about, [&value](const std::string&) { value = true; });
}

void CommandLine::add_arguments(const std::string& name, const Text& about,
                                std::vector<std::string>& values) {
    definition_->arguments_name = name;
    definition_->about_arguments = about;
    definition_->arguments = &values;
}

void CommandLine::add_footer(const Text& text) {
    definition_->footer = text;
}

bool CommandLine::was_chosen() const {
    return definition_->is_chosen;
}

Language CommandLine::language() const {
    return definition_->language;
}

int CommandLine::run(int argc, const char* const* argv, const std::function<int()>& action) {
    const auto fail = [this](const Text& problem, ExitCode code) {
        return report(definition_->name, definition_->language, problem, code);
    };
    try {
        return definition_->parse(argc, argv) == nullptr ? ExitCode::done : action();
    } catch (const UsageError& error) {
        return fail(error.text, ExitCode::usage);
    } catch (const io::WriteError& error) {
        return fail(say("could not write the output ({})", "无法写入输出（{}）", error.what()),
                    ExitCode::not_written);
    } catch (const Failure& error) {
        return fail(error.text, ExitCode::failed);
    } catch (const std::bad_alloc&) {
        return fail({"there is not enough memory", "内存不足"}, ExitCode::failed);
    } catch (const std::exception& error) {
        return fail(
            say("an unexpected error stopped it ({})", "因意外错误而中止（{}）", error.what()),
            ExitCode::failed);
    }
}

}  // namespace nn
