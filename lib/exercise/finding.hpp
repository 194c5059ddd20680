#pragma once

#include <optional>
#include <string>

#include "exercise/fault.hpp"
#include "language/text.hpp"

namespace nn::exercise {

/// What a check saw: what was expected, what was found, and the known mistake that it looks like. Both
/// texts are clauses: "expected: …", "found: …".
struct Finding {
    bool passed = true;
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};
    Fault fault = Fault::none;
    int code = 0;  ///< of the signal or the exit
};

/// What ends a task without its points: an expectation that does not hold, or a function that gave no
/// answer to judge.
struct Failed {
    Finding finding;
    std::string missing = {};  ///< the function, where it is not there
};

[[noreturn]] void fail(Text expected, Text found, std::optional<Text> looks_like = {});

/// The same, of an answer that went wrong in another way than by its numbers.
[[noreturn]] void fail(Fault fault, Text expected, Text found, int code = 0);

}  // namespace nn::exercise
