#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "language/error.hpp"
#include "language/text.hpp"

namespace nn {

/// What a program's exit code says.
enum ExitCode : int {
    done = 0,
    failed = 1,       ///< a check, a test or a verification failed
    usage = 2,        ///< usage or bad input
    ungraded = 3,     ///< some submissions could not be graded
    no_sandbox = 4,   ///< no sandbox works here
    not_written = 5,  ///< an output could not be written
};

/// A whole number from −2⁶³ to 2⁶⁴ − 1, as PyTorch takes a seed; a negative one counts down from 2⁶⁴.
/// \errors{UsageError: anything else}
std::uint64_t parse_seed(const std::string& text);

/// A whole number from 1 to `most`, typed for an option.
/// \errors{UsageError: anything else}
std::size_t parse_count(const std::string& option, const std::string& text, std::size_t most);

/// en, zh or both.
/// \errors{UsageError: anything else}
Language parse_language(const std::string& text);

/// The language of a command line before it is parsed: its `--lang`, else the environment's.
Language language_of(int argc, const char* const* argv);

/// The command line of a program, or of one of its commands; `--lang` and `--help` are always there.
class CommandLine {
public:
    CommandLine(const std::string& name, const Text& about, Language language);

    /// Adds a command with options of its own, such as `run`.
    CommandLine add_command(const std::string& name, const Text& about);

    /// Lists a command that another program does.
    void mention_command(const std::string& name, const Text& about);

    /// Adds an option with a value, which `take` is handed and may refuse. What looks like an option is
    /// no value, though a negative number is; an empty text is no FILE.
    void add_option(const std::string& name, const std::string& value_name, const Text& about,
                    const std::function<void(const std::string&)>& take);

    /// Adds a switch; `value`, which must outlive the parsing, becomes true where it is typed.
    void add_flag(const std::string& name, const Text& about, bool& value);

    /// Adds arguments without a name, any number of them.
    void add_arguments(const std::string& name, const Text& about,
                       std::vector<std::string>& values);

    /// Adds a text that help ends with.
    void add_footer(const Text& text);

    /// Whether this command is the one that was typed.
    [[nodiscard]] bool was_chosen() const;

    [[nodiscard]] Language language() const;

    /// Parses, runs `action`, and turns every failure into one sentence on stderr and an exit code.
    int run(int argc, const char* const* argv, const std::function<int()>& action);

    struct Definition;

private:
    explicit CommandLine(std::shared_ptr<Definition> definition);

    std::shared_ptr<Definition> definition_;
};

}  // namespace nn
