#pragma once

#include <optional>
#include <string>
#include <utility>

#include "command_line/command_line.hpp"

namespace nn {

/// `--json FILE`: an output as JSON beside the text; `-` is standard output, instead of the text.
class JsonOption {
public:
    JsonOption() = default;
    explicit JsonOption(std::string file) : file_(std::move(file)) {}

    /// Adds it to a command line; `what` is written, such as "the verdicts". It must outlive the parsing.
    void add_to(CommandLine& line, const Text& what);

    [[nodiscard]] bool is_given() const { return file_.has_value(); }
    [[nodiscard]] bool replaces_text() const { return file_ == "-"; }

    /// Writes where the user said.
    /// \errors{WriteError: it cannot be written}
    void write(const std::string& json) const;

private:
    std::optional<std::string> file_;
};

}  // namespace nn
