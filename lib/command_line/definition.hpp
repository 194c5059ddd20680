#pragma once

#include "command_line/command_line.hpp"

namespace nn {

/// What a program or a command takes, and what was typed.
struct CommandLine::Definition {
    struct Option {
        std::string name;
        std::string value_name;  // empty for a switch
        Text about;
        std::function<void(const std::string&)> take;
        bool is_given = false;
    };
    struct Command {
        std::string name;
        Text about;
        std::shared_ptr<Definition> definition;  // null where another program does it
    };

    std::string name;  // as it is typed, such as `./workbook run`
    Text about;
    Language language;
    std::vector<Option> options = {};
    std::string arguments_name = {};
    Text about_arguments{"", ""};
    std::vector<std::string>* arguments = nullptr;
    std::vector<Command> commands = {};
    Text footer{"", ""};
    bool is_chosen = false;

    /// What `--help` prints.
    [[nodiscard]] std::string help() const;

    /// Takes what was typed, and returns the command that it names, else this; null where help was
    /// asked for and printed.
    /// \errors{UsageError: something that is not understood}
    const Definition* parse(int argc, const char* const* argv);
};

}  // namespace nn
