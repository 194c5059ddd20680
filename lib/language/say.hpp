#pragma once

#include <string>
#include <type_traits>

// Enough for this: fmt/format.h takes several times as long to compile
#include <fmt/core.h>

#include "language/text.hpp"

namespace nn {

/// What stands for an argument of `say` in one language: for a Text, the string in that language.
template <class Arg>
using Spoken = std::conditional_t<std::is_same_v<Arg, Text>, std::string, Arg>;

template <class Arg>
const Arg& spoken(const Arg& arg, const std::string& (Text::* /*language*/)() const) {
    return arg;
}
inline const std::string& spoken(const Text& text, const std::string& (Text::*language)() const) {
    return (text.*language)();
}

/// A sentence in both languages, about the same things. Each language may name them by position, in
/// an order of its own, and leave some out.
template <class... Args>
Text say(fmt::format_string<const Spoken<Args>&...> en,
         fmt::format_string<const Spoken<Args>&...> zh, const Args&... args) {
    return {fmt::format(en, spoken(args, &Text::en)...),
            fmt::format(zh, spoken(args, &Text::zh)...)};
}

}  // namespace nn
