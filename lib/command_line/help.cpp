#include <fmt/format.h>

#include "command_line/definition.hpp"

namespace nn {
namespace {

// A name and what it means; a second language stands below the first.
std::string line_of(const std::string& name, const Text& about, Language language) {
    constexpr std::size_t column = 26;
    const std::string between = '\n' + std::string(column, ' ');
    std::string line = "  " + name;
    line += line.size() + 2 > column ? between : std::string(column - line.size(), ' ');
    return line + about.in(language, between) + '\n';
}

}  // namespace

std::string CommandLine::Definition::help() const {
    const auto heading = [this](const char* en, const char* zh) {
        return '\n' + Text{en, zh}.in_one(language) + ":\n";
    };
    std::string text = Text{"Usage", "用法"}.in_one(language) + ": " + name;
    text += Text{" [OPTIONS]", " [选项]"}.in_one(language);
    text += commands.empty() ? "" : Text{" COMMAND", " 命令"}.in_one(language);
    text += arguments == nullptr ? "" : fmt::format(" [{}...]", arguments_name);
    text += "\n\n" + about.in(language) + '\n';
    if (arguments != nullptr) {
        text += heading("Arguments", "参数") + line_of(arguments_name, about_arguments, language);
    }
    text += heading("Options", "选项") +
            line_of("-h, --help", {"print this and stop", "显示本说明后退出"}, language);
    for (const Option& option : options) {
        const std::string value = option.value_name.empty() ? "" : ' ' + option.value_name;
        text += line_of(option.name + value, option.about, language);
    }
    if (!commands.empty()) {
        text += heading("Commands", "命令");
    }
    for (const Command& command : commands) {
        text += line_of(command.name, command.about, language);
    }
    return text + (footer.en().empty() ? "" : '\n' + footer.in(language));
}

}  // namespace nn
