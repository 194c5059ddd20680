#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "language/text.hpp"

namespace nn::exercise {

/// What became of an answer, of one of its tasks, or of all that somebody handed in.
enum class State {
    passed,
    wrong,             ///< its numbers are not what was asked for
    wrong_shape,       ///< it has another shape
    nonfinite,         ///< it holds NaN or infinity
    bad_output,        ///< it is no answer of the program around it
    output_limit,      ///< it is longer than it may be
    timeout,           ///< it took too long on the clock
    cpu_limit,         ///< it computed too long
    mem_limit,         ///< it took more memory than it may
    signal,            ///< a signal ended the program
    exit,              ///< the function ended the program
    forbidden,         ///< it asked the system for what it may not have
    exception,         ///< it threw
    missing_function,  ///< there is no such function
    // From here on no task can be judged
    compile_error,    ///< it is no right C++, or does not link
    compile_timeout,  ///< it takes the tools too long
    compile_limit,    ///< it takes the tools too much memory, or too large files
    rejected,         ///< it holds what an answer may not, or could not be read
    untouched,        ///< it is still the stub
    not_handed_in,
    infra,   ///< a fault of ours
    graded,  ///< each exercise has a verdict of its own
};

/// A state, and what is told of it besides, such as the number of a signal.
struct Verdict {
    // NOLINTNEXTLINE(google-explicit-constructor): most states say all
    Verdict(State state = State::passed, std::string detail = {})
        : state(state), detail(std::move(detail)) {}

    /// What it amounts to: the answer was wrong, or the program went wrong and gave none, or there was
    /// nothing to judge.
    enum class Kind { passed, wrong, broken, not_done, not_graded };

    State state;
    std::string detail;

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool has_passed() const { return kind() == Kind::passed; }
    /// Whether it keeps every task from being judged.
    [[nodiscard]] bool is_of_all_tasks() const { return state >= State::compile_error; }

    bool operator==(const Verdict&) const = default;
};

/// The state's name in reports, such as `WRONG_SHAPE`; passed is `OK`.
std::string_view name_of(State state);

/// The verdict as reports have it: the state's name, and behind it the detail, as in `SIGNAL(11)`.
std::string to_string(const Verdict& verdict);

/// The verdict that such a word stands for.
/// \errors{Failure: it stands for none}
Verdict verdict_named(std::string_view word);

/// A verdict as a plain sentence.
Text meaning_of(const Verdict& verdict);

}  // namespace nn::exercise
