#pragma once

#include <stdexcept>
#include <utility>

#include "language/text.hpp"

namespace nn {

/// A number or a name outside what is allowed, such as a negative std.
struct ValueError : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

/// What a user got wrong, such as a name that does not exist.
struct UsageError : std::runtime_error {
    explicit UsageError(Text problem)
        : std::runtime_error(problem.en()), text(std::move(problem)) {}
    Text text;
};

/// What went wrong although nothing was typed wrong, such as a program that is missing.
struct Failure : std::runtime_error {
    explicit Failure(Text problem) : std::runtime_error(problem.en()), text(std::move(problem)) {}
    Text text;
};

}  // namespace nn
