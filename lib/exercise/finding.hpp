#pragma once

#include <optional>
#include <string>

#include "exercise/verdict.hpp"
#include "language/text.hpp"

namespace nn::exercise {

/// What became of a task: what was expected, what was found, and the known mistake that it looks like. The
/// texts are clauses: "expected: …", "found: …".
struct Finding {
    std::string id = {};  ///< the task's
    int of = 0;           ///< the points that it gives
    Verdict verdict = {};
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};
    std::string missing = {};  ///< the function that was called and is not there

    [[nodiscard]] int points() const { return verdict.has_passed() ? of : 0; }
    bool operator==(const Finding&) const = default;
};

/// What ends a task without its points: an expectation that does not hold, or a function that gave no
/// answer to judge.
struct Failed {
    Finding finding;
};

[[noreturn]] void fail(Text expected, Text found, std::optional<Text> looks_like = {});

/// The same, of an answer that went wrong in another way than by its numbers.
[[noreturn]] void fail(Verdict verdict, Text expected, Text found);

}  // namespace nn::exercise
